import { useEffect, useMemo, useState } from 'preact/hooks';
import { First } from '../enter/First.tsx';
import { HowPage } from '../enter/HowPage.tsx';
import { JoinPage } from '../enter/JoinPage.tsx';
import { type KitLabels, KitLabelsContext } from '../kit/kitLabels.ts';
import { useFocusKept } from '../kit/useFocusKept.ts';
import { whenIdle } from '../kit/whenIdle.ts';
import { leadKeyTo } from '../lead/leadKeys.ts';
import { Later } from '../link/Later.tsx';
import { fetchLanguage, type Words } from '../words/index.ts';
import {
  createWords,
  keepLanguage,
  useWords,
  WordsContext,
  wishedLanguage,
  withWords,
} from '../words/useWords.ts';
import { visitedWith } from './addressKeys.ts';
import { bring, broughtTo } from './keyFromLink.ts';
import { LanguageContext } from './language.ts';
import { Notice } from './Notice.tsx';
import { RenewalSign } from './RenewalSign.tsx';
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
import { keyTo } from './seatKeys.ts';
import { WaitCard } from './WaitCard.tsx';
import './notice.css';

/** The whole page: its words, and what stands at the address. */
export function App() {
  const [language, setLanguage] = useState(wishedLanguage);
  const words = useMemo(() => createWords(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (wished: string) => {
    keepLanguage(wished);
    // Where its words can't be fetched, the page stays as it speaks.
    fetchLanguage(wished).then(
      () => setLanguage(wished),
      () => undefined,
    );
  };
  return (
    <LanguageContext.Provider value={{ language, choose }}>
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

const kitLabels = (words: Words): KitLabels => ({
  close: words.say('page.close'),
  copied: words.say('page.copied'),
  fewer: (what) => words.say('first.fewer', { what }),
  more: (what) => words.say('first.more', { what }),
});

const loadWorkshop = () =>
  withWords(['workshop', 'play'], import('../workshop/Workshop.tsx')).then(
    ({ Workshop }) => Workshop,
  );
const fetchTable = () => withWords(['play'], import('../play/table/TablePage.tsx'));
const loadTable = () => fetchTable().then(({ TablePage }) => TablePage);
const fetchField = () => withWords(['play'], import('../field/index.ts'));
/** What is fetched ahead and fails is fetched again when it is needed. */
const ignore = (): void => undefined;
const loadSetup = () =>
  withWords(['lead'], import('../lead/setup/LeadSetup.tsx')).then(({ LeadSetup }) => LeadSetup);
const loadAccessibility = () =>
  withWords(['access'], import('../handouts/AccessibilityPage.tsx')).then(
    ({ AccessibilityPage }) => AccessibilityPage,
  );
const loadKit = () =>
  withWords(['kit'], import('../handouts/KitPage.tsx')).then(({ KitPage }) => KitPage);
const loadRehearsal = () =>
  withWords(['lead'], import('../lead/rehearse/RehearsalPage.tsx')).then(
    ({ RehearsalPage }) => RehearsalPage,
  );
const loadLead = () =>
  withWords(['play', 'lead', 'home'], import('../lead/LeadPage.tsx')).then(
    ({ LeadPage }) => LeadPage,
  );
const loadScreen = () =>
  withWords(['play', 'lead', 'debrief', 'home'], import('../projector/ProjectorPage.tsx')).then(
    ({ ProjectorPage }) => ProjectorPage,
  );

const TITLED_BY_THEMSELVES: readonly string[] = [
  'how',
  'accessibility',
  'kit',
  'rehearsal',
  'table',
  'write',
  'lead',
  'lead-setup',
  'screen',
];

function Page() {
  const words = useWords();
  const [route, setRoute] = useState(here);
  useFocusKept();
  useEffect(() => onMove(() => setRoute(here())), []);
  // While someone reads the first page, what they will play in comes.
  useEffect(() => {
    if (route.page === 'first' || route.page === 'join')
      return whenIdle(() => void fetchTable().then(fetchField).catch(ignore));
  }, [route.page]);
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
      return <JoinPage key={route.code} code={route.code} />;
    case 'how':
      return <HowPage />;
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
