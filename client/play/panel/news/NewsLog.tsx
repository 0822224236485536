import { useEffect, useState } from 'preact/hooks';
import { eventSentence } from '../../../words/sentences/events.ts';
import { usePanelDesk } from '../panelDesk.ts';
import type { PanelModel } from '../panelModel.ts';
import { Card } from '../panelParts.tsx';
import { newsOfToday } from './newsOfToday.ts';

/** What was news today, to be read again; it says nothing by itself. */
export function NewsLog({ model }: { model: PanelModel }) {
  const { words, who, store } = usePanelDesk();
  const [recent, setRecent] = useState(store.recent);
  useEffect(() => store.listen(() => setRecent(store.recent())), [store]);
  const news = newsOfToday(recent, model.valley.round, model.seat);
  return (
    <Card title={words.say('news.today')}>
      {news.length === 0 ? (
        <p class="soft">{words.say('news.none')}</p>
      ) : (
        <ul class="lines">
          {news.map((event) => (
            <li key={event.n}>{eventSentence(event, who, words)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
