import { useState } from 'preact/hooks';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { CreateTable } from '../../shared/model/wire/wire.ts';
import { type Failure, openTable } from '../app/api.ts';
import { keepNickname, keptNickname } from '../app/nickname.ts';
import { go, setupPath, tablePath } from '../app/route.ts';
import { keepSeat } from '../app/seatKeys.ts';
import { layReady, WRITTEN_HASH } from '../app/writtenScenario.ts';
import { mixedCompany, seated, USUAL } from '../enter/doors/companyKinds.ts';
import { NicknameField, TroubleLine } from '../enter/enterParts.tsx';
import { useWords } from '../words/useWords.ts';

interface Props {
  /** Null while something is to be mended. */
  readonly scenario: Scenario | null;
  readonly seats: number;
  readonly onBlocked: () => void;
}

/** Playing what one has written: alone beside bots at once, or with others by a code. */
export function Ways({ scenario, seats, onBlocked }: Props) {
  const words = useWords();
  const [inviting, setInviting] = useState(false);
  const [nickname, setNickname] = useState(keptNickname);
  const [missing, setMissing] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const open = async (title: string, table: CreateTable) => {
    if (waiting) return;
    setWaiting(true);
    setFailure(null);
    const { done, failure: why } = await openTable(table);
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepSeat(done, { title, nickname: table.nickname });
    go(tablePath(done.code));
  };
  const unlessBlocked = (act: (sound: Scenario) => void) => () =>
    scenario === null ? onBlocked() : act(scenario);

  const tryIt = unlessBlocked((sound) =>
    open(sound.title, {
      scenario: sound,
      seats,
      rounds: null,
      nickname: '',
      alone: true,
      companions: seated(mixedCompany(seats - 1)),
      clock: false,
    }),
  );
  const start = unlessBlocked((sound) => {
    const name = nickname.trim();
    if (name === '') return setMissing(true);
    keepNickname(name);
    open(sound.title, {
      scenario: sound,
      seats,
      rounds: null,
      nickname: name,
      alone: false,
      companions: [...USUAL],
      clock: true,
    });
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
          onClick={unlessBlocked((sound) => {
            layReady(sound);
            go(setupPath + WRITTEN_HASH);
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
