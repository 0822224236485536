import { useEffect, useMemo, useState } from 'preact/hooks';
import { First } from './first/First.tsx';
import { JoinPage } from './first/JoinPage.tsx';
import { keepSeat, keyTo } from './keys.ts';
import { LanguageContext } from './language.ts';
import { Later } from './later.tsx';
import { Notice } from './Notice.tsx';
import { firstPath, go, goInstead, joinPath, onMove, readRoute, tablePath } from './route.ts';
import { createWords, keepLanguage, useWords, WordsContext, wishedLanguage } from './words.ts';

/** The whole page: its words, and what stands at the address. */
export function App() {
  const [language, setLanguage] = useState(wishedLanguage);
  const words = useMemo(() => createWords(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (wished: string) => {
    keepLanguage(wished);
    setLanguage(wished);
  };
  return (
    <LanguageContext.Provider value={{ language, choose }}>
      <WordsContext.Provider value={words}>
        <Page />
      </WordsContext.Provider>
    </LanguageContext.Provider>
  );
}

const loadWorkshop = () => import('../workshop/Workshop.tsx').then(({ Workshop }) => Workshop);
const loadTable = () => import('./table/TablePage.tsx').then(({ TablePage }) => TablePage);

function Page() {
  const words = useWords();
  const [route, setRoute] = useState(here);
  useEffect(() => onMove(() => setRoute(here())), []);
  useEffect(() => {
    if (route.page !== 'table') document.title = words.say('page.title');
  }, [route, words]);

  switch (route.page) {
    case 'first':
      return <First />;
    case 'join':
      return <JoinPage key={route.code} code={route.code} />;
    case 'write':
      return (
        <Later
          load={loadWorkshop}
          props={{}}
          meanwhile={<p class="page-wait">{words.say('workshop.opening')}</p>}
          failed={<p class="page-wait">{words.say('trouble.unreachable')}</p>}
        />
      );
    case 'table': {
      const key = keyTo(route.code);
      if (key === null) return <NoSeat code={route.code} />;
      return (
        <Later
          key={route.code}
          load={loadTable}
          props={{ code: route.code, seatKey: key }}
          meanwhile={<p class="page-wait">{words.say('page.connecting')}</p>}
          failed={<p class="page-wait">{words.say('trouble.unreachable')}</p>}
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

/** The address as it is now. A seat's own link gives up its key once: to this browser. */
function here() {
  const route = readRoute(location.pathname, location.hash);
  if (route.page === 'table' && route.key !== null) {
    keepSeat({ code: route.code, key: route.key });
    history.replaceState(null, '', `${tablePath(route.code)}${location.search}`);
  }
  return route;
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
