import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { partOf } from '../../debrief/frame/partTable.tsx';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from '../desk/leadDesk.ts';
import type { Guide } from './useGuide.ts';

/** What everyone sees now, and whether they follow the facilitator's every turn. */
export function ShareSwitch({ guide, table }: { guide: Guide; table: TableGlance }) {
  const words = useWords();
  const { screen } = useLeadDesk();
  const { talk } = screen;
  if (screen.right !== 'lead') return <HelperSwitch guide={guide} />;
  if (talk === null)
    return (
      <div class="led-shared">
        <p role="status">{words.say('talk.not-begun')}</p>
        <button type="button" class="button button-main" onClick={guide.begin}>
          {words.say('talk.begin')}
        </button>
      </div>
    );
  const isAlong = guide.shared && talk.table === table.table;
  return (
    <div class="led-shared">
      <p role="status">
        <ProjectorLine />
      </p>
      <button
        type="button"
        class="button"
        aria-pressed={isAlong}
        onClick={() => (isAlong ? guide.share(false) : guide.show())}
      >
        {isAlong ? <span aria-hidden="true">✓ </span> : null}
        {words.say('talk.follows-me')}
      </button>
      {isAlong && screen.showing.what === 'debrief' ? null : (
        <button type="button" class="button" onClick={guide.show}>
          {words.say('talk.show')}
        </button>
      )}
      {isAlong ? <OneSwitch guide={guide} /> : null}
    </div>
  );
}

/** Whoever helps sees what everyone sees, and may look elsewhere meanwhile. */
function HelperSwitch({ guide }: { guide: Guide }) {
  const words = useWords();
  const { talk } = useLeadDesk().screen;
  return (
    <div class="led-shared">
      <p role="status">{talk === null ? words.say('talk.not-begun') : <ProjectorLine />}</p>
      {talk === null || guide.shared ? null : (
        <button type="button" class="button" onClick={() => guide.share(true)}>
          {words.say('talk.look-along')}
        </button>
      )}
    </div>
  );
}

/** What is about one homestead alone is on this screen first, and on the others' only from here. */
function OneSwitch({ guide }: { guide: Guide }) {
  const words = useWords();
  return (
    <>
      {guide.keepsOne ? (
        <>
          <p class="soft">{words.say('talk.one-here')}</p>
          <button type="button" class="button" onClick={() => guide.showOne(true)}>
            {words.say('talk.one-show')}
          </button>
        </>
      ) : null}
      {guide.showsOne ? (
        <button type="button" class="button" onClick={() => guide.showOne(false)}>
          {words.say('talk.one-hide')}
        </button>
      ) : null}
    </>
  );
}

/** In words, what stands on the projector. */
function ProjectorLine() {
  const words = useWords();
  const { screen } = useLeadDesk();
  const { talk, showing, tables } = screen;
  if (screen.asked?.alone && showing.what === 'debrief')
    return <>{words.say('talk.projector-question')}</>;
  if (talk === null || showing.what !== 'debrief')
    return (
      <>
        {words.say(
          `talk.projector-${showing.what === 'note' ? 'note' : showing.what === 'nothing' ? 'nothing' : 'other'}`,
        )}
      </>
    );
  const part = partOf(talk.gaze.part);
  const what = words.say(part.title);
  return (
    <>
      {words.say('talk.projector', {
        part:
          tables.length > 1
            ? `${tableName(tables[talk.table] ?? talk.table, words)}, ${what}`
            : what,
        round: part.scrubbed ? talk.gaze.dusk : -1,
      })}
    </>
  );
}
