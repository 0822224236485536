import type { DebriefScene } from '../../../debrief/frame/debriefScene.ts';
import { Choice } from '../../../kit/controls/Choice.tsx';
import { tableName } from '../../../words/names/tableName.ts';
import { listedTyped } from '../../../words/sentences/questionText.ts';
import { useWords } from '../../../words/useWords.ts';
import { useLeadDesk } from '../../desk/leadDesk.ts';
import { AnswerList } from './AnswerList.tsx';
import './asking.css';
import { isForOneself, WALLS } from '../../../../shared/model/debrief/debriefLimits.ts';
import { useAsking } from './useAsking.ts';

/** The question that is open, wherever the facilitator looks: where it stands, and its end. */
export function OpenQuestion({ scene }: { scene: DebriefScene }) {
  const words = useWords();
  const asker = useAsking(scene);
  const { tables, right } = useLeadDesk().screen;
  const leads = right === 'lead';
  const { open } = asker;
  if (open === null) return null;
  const said = listedTyped(open.question, scene.name, words);
  const collects = !isForOneself(open.question);
  const between = open.wall === 'off' && open.to === 'table' && open.question.seats.length === 2;
  return (
    <section class="asking-open" aria-label={words.say('asking.open')}>
      <p class="asking-text" dir="auto" lang={said.language}>
        {said.text}
      </p>
      <p role="status">
        {collects
          ? words.say('asking.answered', { n: open.answers.length + open.more, of: open.people })
          : words.say('asking.for-oneself')}
      </p>
      {/* Above what can be done about it: an answer is read before it is shown. */}
      {collects ? <AnswerList open={open} /> : null}
      <div class="asking-ways">
        {leads ? (
          <Choice
            legend={words.say('asking.wall')}
            quiet
            value={open.wall}
            options={WALLS.map((wall) => ({ value: wall, text: words.say(`asking.wall-${wall}`) }))}
            onValue={asker.stand}
          />
        ) : null}
        {leads && collects ? (
          <button
            type="button"
            class="button"
            aria-pressed={open.screens}
            onClick={() => asker.screens(!open.screens)}
          >
            {words.say('asking.screens')}
          </button>
        ) : null}
        {leads && collects && tables.length > 1 && !between ? (
          <Choice
            legend={words.say('asking.reach')}
            quiet
            value={open.to}
            options={[
              { value: 'all', text: words.say('asking.reach-all') },
              {
                value: 'table',
                text: words.say('asking.reach-table', {
                  name: tableName(tables[open.table] ?? open.table, words),
                }),
              },
            ]}
            onValue={asker.reach}
          />
        ) : null}
        {leads ? (
          <button type="button" class="button" onClick={asker.end}>
            {words.say('asking.end')}
          </button>
        ) : null}
      </div>
    </section>
  );
}
