import { useState } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import { titleIn } from '../../shared/model/scenarioText.ts';
import { keptNickname } from '../app/nickname.ts';
import { go, setupPath } from '../app/route.ts';
import { chosenBy } from '../app/shelf/yourValleys.ts';
import { aloneTable } from '../enter/doors/aloneTable.ts';
import { USUAL } from '../enter/doors/companyKinds.ts';
import { useOpening } from '../enter/doors/useOpening.ts';
import { NicknameField, TroubleLine } from '../enter/enterParts.tsx';
import { useWords } from '../words/useWords.ts';

interface Props {
  /** Null while something is to be mended. */
  readonly scenario: Scenario | null;
  /** The same as it stands on the shelf, so that a game of it is known as one. */
  readonly draft: unknown;
  readonly seats: number;
  /** Keeps it, and gives its place on the shelf; null for a shipped valley as it ships. */
  readonly settled: () => string | null;
  readonly onBlocked: () => void;
}

/** Playing what one has written: alone beside bots at once, or with others by a code. */
export function Ways({ scenario, draft, seats, settled, onBlocked }: Props) {
  const words = useWords();
  const [inviting, setInviting] = useState(false);
  const [nickname, setNickname] = useState(keptNickname);
  const [missing, setMissing] = useState(false);
  const { waiting, failure, open } = useOpening();
  const unlessBlocked = (act: (sound: Scenario, place: string | null) => void) => () =>
    scenario === null ? onBlocked() : act(draft as Scenario, settled());

  const tryIt = unlessBlocked((sound) => open(aloneTable(sound, seats), titleIn(sound)));
  const start = unlessBlocked((sound) => {
    const name = nickname.trim();
    if (name === '') return setMissing(true);
    open(
      {
        scenario: sound,
        seats,
        rounds: null,
        nickname: name,
        language: words.language,
        alone: false,
        companions: [...USUAL],
        clock: true,
      },
      titleIn(sound),
    );
  });

  return (
    <section class="card w-ways" aria-labelledby="w-ways">
      <h2 id="w-ways">{words.say('workshop.play-title')}</h2>
      <div class="w-buttons">
        <button
          type="button"
          class="button button-main"
          aria-disabled={scenario === null}
          aria-describedby={scenario === null ? 'w-check' : undefined}
          aria-busy={waiting}
          onClick={tryIt}
        >
          {words.say(waiting ? 'first.opening' : 'workshop.try')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={inviting}
          aria-disabled={scenario === null}
          aria-describedby={scenario === null ? 'w-check' : undefined}
          onClick={unlessBlocked(() => setInviting(!inviting))}
        >
          {words.say('workshop.start')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={scenario === null}
          aria-describedby={scenario === null ? 'w-check' : undefined}
          onClick={unlessBlocked(({ id }, place) => {
            go(`${setupPath}#${place === null ? id : chosenBy(place)}`);
          })}
        >
          {words.say('workshop.lead-session')}
        </button>
      </div>
      {inviting ? (
        <form
          class="w-invite"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <NicknameField
            value={nickname}
            missing={missing}
            onValue={(value) => {
              setNickname(value);
              setMissing(false);
            }}
          />
          <button type="submit" class="button button-main" aria-busy={waiting}>
            {words.say(waiting ? 'first.opening' : 'first.open')}
          </button>
        </form>
      ) : null}
      <p class="w-why">{words.say('workshop.play-why', { n: seats })}</p>
      <TroubleLine failure={failure} />
    </section>
  );
}
