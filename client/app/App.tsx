import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { directionOf } from '../../shared/model/languages.ts';
import { First } from '../enter/First.tsx';
import { type KitLabels, KitLabelsContext } from '../kit/kitLabels.ts';
import { useFocusKept } from '../kit/useFocusKept.ts';
import { whenIdle } from '../kit/whenIdle.ts';
import { leadKeyTo } from '../lead/leadKeys.ts';
import { Later } from '../link/Later.tsx';
import { fetchLanguage, languageOfPart, lettersOf, type Words } from '../words/index.ts';
import type { WordPart } from '../words/messages/wordParts.ts';
import {
  createWords,
  keepLanguage,
  type Looks,
  onLanguageKept,
  speak,
  useWords,
  WordsContext,
  wishedLanguage,
  withWords,
} from '../words/useWords.ts';
import { keepShelf } from './keptPage/offline.ts';
import { RenewalSign } from './keptPage/RenewalSign.tsx';
import { visitedWith } from './keys/addressKeys.ts';
import { bring, broughtTo } from './keys/keyFromLink.ts';
import { keyTo } from './keys/seatKeys.ts';
import { LanguageContext } from './language.ts';
import { Notice } from './notices/Notice.tsx';
import { WaitCard } from './notices/WaitCard.tsx';
import {
  firstPath,
  go,
  goInstead,
  hrefOf,
  joinPath,
  leadPath,
  onMove,
  pathHere,
  readRoute,
  tablePath,
} from './route.ts';
import './notices/notice.css';

/** The whole page: its words, and what stands at the address. */
export function App() {
  const [looks, setLooks] = useState(looksHere);
  const [language, setLanguage] = useState(() => wishedLanguage(looks));
  const words = useMemo(() => createWords(language), [language]);
  const tongue = useMemo(() => {
    const settle = () => {
      const wished = wishedLanguage(looks);
      speak(wished);
      // Where its words can't be fetched, the page stays as it speaks.
      fetchLanguage(wished).then(
        () => setLanguage(wished),
        () => undefined,
      );
    };
    return {
      settle,
      choose(wished: string) {
        keepLanguage(looks, wished);
        settle();
      },
      begin(usual: string | null) {
        keepLanguage('usual', usual);
        settle();
      },
    };
  }, [looks]);
  useEffect(() => onMove(() => setLooks(looksHere())), []);
  useEffect(tongue.settle, [tongue]);
  // What is chosen in one tab of a browser holds in its others.
  useEffect(() => onLanguageKept(tongue.settle), [tongue]);
  return (
    <LanguageContext.Provider value={{ language, ...tongue }}>
      <WordsContext.Provider value={words}>
        <KitLabelsContext.Provider value={kitLabels(words)}>
          <Page />
          <RenewalSign />
          <WaitCard />
        </KitLabelsContext.Provider>
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}

/** Who looks at the page that stands at the address. */
export const looksHere = (): Looks =>
  readRoute(pathHere(), location.hash).page === 'screen' ? 'screen' : 'own';

const kitLabels = (words: Words): KitLabels => ({
  close: words.say('page.close'),
  copied: words.say('page.copied'),
  fewer: (what) => words.say('first.fewer', { what }),
  more: (what) => words.say('first.more', { what }),
});

const loadWorkshop = () =>
  withWords(['workshop', 'play', 'about', 'valleys'], import('../workshop/Workshop.tsx')).then(
    ({ Workshop }) => Workshop,
  );
const loadValley = () =>
  withWords(
    ['workshop', 'play', 'about', 'valleys'],
    import('../workshop/sharing/ValleyPage.tsx'),
  ).then(({ ValleyPage }) => ValleyPage);
const fetchTable = () =>
  withWords(['play', 'lines', 'valleys'], import('../play/table/TablePage.tsx'));
const loadTable = () => fetchTable().then(({ TablePage }) => TablePage);
const fetchField = () => withWords(['play'], import('../field/index.ts'));
/** What is fetched ahead and fails is fetched again when it is needed. */
const ignore = (): void => undefined;
const loadSetup = () =>
  withWords(['lead', 'valleys'], import('../lead/setup/LeadSetup.tsx')).then(
    ({ LeadSetup }) => LeadSetup,
  );
const loadJoin = () =>
  withWords(['join'], import('../enter/JoinPage.tsx')).then(({ JoinPage }) => JoinPage);
const loadHow = () =>
  withWords(['about', 'valleys'], import('../enter/HowPage.tsx')).then(({ HowPage }) => HowPage);
const loadAccessibility = () =>
  withWords(['access'], import('../handouts/AccessibilityPage.tsx')).then(
    ({ AccessibilityPage }) => AccessibilityPage,
  );
const loadKit = () =>
  withWords(['about', 'kit', 'valleys'], import('../handouts/KitPage.tsx')).then(
    ({ KitPage }) => KitPage,
  );
const loadRehearsal = () =>
  withWords(['lead'], import('../lead/rehearse/RehearsalPage.tsx')).then(
    ({ RehearsalPage }) => RehearsalPage,
  );
const loadLead = () =>
  withWords(['play', 'lead', 'valleys'], import('../lead/LeadPage.tsx')).then(
    ({ LeadPage }) => LeadPage,
  );
const loadScreen = () =>
  withWords(
    ['play', 'lines', 'lead', 'debrief', 'home', 'valleys'],
    import('../projector/ProjectorPage.tsx'),
  ).then(({ ProjectorPage }) => ProjectorPage);

/** Pages that no player needs: browsers keep their parts once someone was there. */
const OF_DESK: readonly string[] = ['lead-setup', 'lead', 'rehearsal', 'screen', 'kit', 'write'];

const TITLED_BY_THEMSELVES: readonly string[] = [
  'how',
  'accessibility',
  'kit',
  'rehearsal',
  'table',
  'write',
  'valley',
  'lead',
  'lead-setup',
  'screen',
];

/** The part of the words that most of a page is said in, where it isn't the first. */
const MOSTLY: Partial<Record<ReturnType<typeof here>['page'], WordPart>> = {
  accessibility: 'access',
  how: 'about',
  kit: 'kit',
  lead: 'lead',
  'lead-setup': 'lead',
  rehearsal: 'lead',
  screen: 'lead',
  table: 'play',
  write: 'workshop',
};

function Page() {
  const words = useWords();
  const [route, setRoute] = useState(here);
  // What nobody has translated yet stands there in English, and is read and pronounced as English.
  const spoken = languageOfPart(words.language, MOSTLY[route.page] ?? 'first');
  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = directionOf(spoken);
  }, [spoken]);
  useFocusKept();
  useEffect(() => onMove(() => setRoute(here())), []);
  // While someone reads the first page, what they will play in comes.
  useEffect(() => {
    if (route.page === 'first' || route.page === 'join')
      return whenIdle(() => void fetchTable().then(fetchField).catch(ignore));
  }, [route.page]);
  // Until they are there, the page stands in letters that the device brings.
  useEffect(() => whenIdle(() => void lettersOf(words.language).catch(ignore)), [words.language]);
  useEffect(() => {
    void keepShelf(words.language);
    if (!OF_DESK.includes(route.page)) return;
    void keepShelf('desk');
    void keepShelf(`desk-${words.language}`);
  }, [route.page, words.language]);
  useEffect(() => {
    if (!TITLED_BY_THEMSELVES.includes(route.page)) document.title = words.say('page.title');
  }, [route, words]);

  const waits = {
    meanwhile: <p class="page-wait">{words.say('page.connecting')}</p>,
  };
  switch (route.page) {
    case 'first':
      return <First />;
    case 'join':
      return (
        <Later
          key={`join ${route.code}`}
          load={loadJoin}
          props={{ code: route.code }}
          meanwhile={null}
        />
      );
    case 'how':
      return <Later key="how" load={loadHow} props={{}} {...waits} />;
    case 'accessibility':
      return <Later key="accessibility" load={loadAccessibility} props={{}} {...waits} />;
    case 'rehearsal': {
      const key = leadKeyTo(route.code);
      if (key === null) return <NoRight />;
      return (
        <Later
          key={`rehearsal ${route.code}`}
          load={loadRehearsal}
          props={{ code: route.code, sessionKey: key }}
          {...waits}
        />
      );
    }
    case 'kit':
      return (
        <Later key={`kit ${route.code}`} load={loadKit} props={{ code: route.code }} {...waits} />
      );
    case 'write':
      return (
        <Later
          load={loadWorkshop}
          props={{}}
          meanwhile={<p class="page-wait">{words.say('workshop.opening')}</p>}
        />
      );
    case 'valley':
      return <Later key="valley" load={loadValley} props={{ named: route.named }} {...waits} />;
    case 'table': {
      const key =
        broughtTo('table', route.code) ?? keyTo(route.code) ?? visitedWith(tablePath(route.code));
      if (key === null) return <NoSeat code={route.code} />;
      return (
        <Later
          key={`${route.code} ${key}`}
          load={loadTable}
          props={{ code: route.code, seatKey: key }}
          {...waits}
        />
      );
    }
    case 'lead-setup':
      return <Later key="setup" load={loadSetup} props={{}} {...waits} />;
    case 'lead':
    case 'screen': {
      const key =
        route.page === 'lead'
          ? (broughtTo('lead', route.code) ??
            leadKeyTo(route.code) ??
            visitedWith(leadPath(route.code)))
          : route.key;
      if (key === null) return <NoRight />;
      return (
        <Later
          key={`${route.page} ${route.code} ${key}`}
          load={route.page === 'lead' ? loadLead : loadScreen}
          props={{ code: route.code, sessionKey: key }}
          {...waits}
        />
      );
    }
    case 'nowhere':
      return (
        <Notice title={words.say('page.nowhere')} text={words.say('page.nowhere-text')}>
          <button type="button" class="button button-main" onClick={() => go(firstPath)}>
            {words.say('page.back-first')}
          </button>
        </Notice>
      );
  }
}

/** The address as it is now. A seat's own link, and a facilitator's, give up their key once: to this tab. */
function here() {
  const route = readRoute(pathHere(), location.hash);
  if (route.page === 'table' && route.key !== null) {
    bring('table', route.code, route.key);
    history.replaceState(history.state, '', `${hrefOf(tablePath(route.code))}${location.search}`);
  }
  if (route.page === 'lead' && route.key !== null) {
    bring('lead', route.code, route.key);
    history.replaceState(history.state, '', `${hrefOf(leadPath(route.code))}${location.search}`);
  }
  return route;
}

/** A link to lead or to project that lost its key on the way. */
function NoRight() {
  const words = useWords();
  return (
    <Notice title={words.say('lead.no-right')} text={words.say('lead.no-right-text')}>
      <button type="button" class="button button-main" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
    </Notice>
  );
}

function NoSeat({ code }: { code: string }) {
  const words = useWords();
  return (
    <Notice title={words.say('page.no-seat', { code })} text={words.say('page.no-seat-text')}>
      <button type="button" class="button button-main" onClick={() => goInstead(joinPath(code))}>
        {words.say('page.join-code', { code })}
      </button>
      <button type="button" class="button" onClick={() => go(firstPath)}>
        {words.say('page.back-first')}
      </button>
    </Notice>
  );
}
