import { useHeadingFocus } from '../kit/hooks.ts';
import { useWords } from '../words/useWords.ts';
import { AloneDoor } from './doors/AloneDoor.tsx';
import { JoinDoor } from './doors/JoinDoor.tsx';
import { LeadDoor } from './doors/LeadDoor.tsx';
import { TableDoor } from './doors/TableDoor.tsx';
import { WriteDoor } from './doors/WriteDoor.tsx';
import { EndedTables, YourTables } from './doors/YourTables.tsx';
import { FirstPicture } from './FirstPicture.tsx';
import { Foot } from './Foot.tsx';
import './first.css';

/** Where everyone comes in: a valley, a title, three doors. */
export function First() {
  const words = useWords();
  const heading = useHeadingFocus('first');
  return (
    <div class="first">
      <FirstPicture title={true} />
      <div class="first-column">
        <main>
          <header class="first-head">
            <h1 class="headline" tabIndex={-1} ref={heading}>
              {words.say('page.title')}
            </h1>
            <p class="tagline">{words.say('first.tagline')}</p>
          </header>
          <div class="doors">
            <YourTables />
            <AloneDoor />
            <JoinDoor />
            <TableDoor />
            <LeadDoor />
            <WriteDoor />
            <EndedTables />
          </div>
        </main>
        <Foot />
      </div>
    </div>
  );
}
