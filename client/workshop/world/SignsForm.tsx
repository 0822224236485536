import {
  OWN_SIGNS,
  SIGN_COLOURS,
  SIGNED,
  type SignColour,
  type Signed,
  WORLD_SIGNS,
  type WorldSign,
} from '../../../shared/model/ownWorld.ts';
import { ChosenSign } from '../../signs/index.ts';
import { InWorld } from '../../words/InWorld.tsx';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { useWorld } from './useWorld.ts';

/** What each thing is called beside its sign, in the words of the world. */
const NAMES: Readonly<Record<Signed, Key>> = {
  water: 'goods.water',
  grain: 'goods.grain',
  timber: 'goods.timber',
  basket: 'end.col-baskets',
  homestead: 'end.col-homestead',
  draw: 'hands.draws',
  tend: 'hands.tends',
  fence: 'moves.fence',
  drought: 'end.drought',
  terraces: 'works.terraces',
  wetland: 'works.wetland',
  granary: 'works.granary',
  assembly: 'works.assembly',
};

/** A sign and a colour for each thing that has one; goods are told apart by both. */
export function SignsForm() {
  const words = useWords();
  const { sound, wrongAt } = useWorld();
  const wrong = wrongAt('world.signs');
  return (
    <InWorld world={sound}>
      <p class="soft">{words.say('workshop.world-signs-note')}</p>
      <p class="w-wrong" role="status">
        {wrong.join(' ')}
      </p>
      <ul class="w-signs">
        {SIGNED.map((thing) => (
          <SignOf key={thing} thing={thing} />
        ))}
      </ul>
    </InWorld>
  );
}

function SignOf({ thing }: { thing: Signed }) {
  const words = useWords();
  const { world, set } = useWorld();
  const name = words.say(NAMES[thing]);
  const chosen = world.signs[thing];
  const usual: { readonly sign: WorldSign; readonly colour: SignColour } =
    thing in OWN_SIGNS
      ? OWN_SIGNS[thing as keyof typeof OWN_SIGNS]
      : { sign: 'disc', colour: 'gold' };
  const choose = (change: { sign?: WorldSign; colour?: SignColour }): void =>
    set({ ...world, signs: { ...world.signs, [thing]: { ...usual, ...chosen, ...change } } });
  const leave = (): void => {
    const { [thing]: _, ...others } = world.signs;
    set({ ...world, signs: others });
  };
  return (
    <li>
      <details>
        <summary>
          {chosen === undefined ? (
            <span class="w-sign-none" aria-hidden="true" />
          ) : (
            <ChosenSign {...chosen} size={30} />
          )}
          <b>{name}</b>
          <span class="soft">
            {chosen === undefined ? words.say('workshop.world-sign-usual') : ''}
          </span>
        </summary>
        <fieldset>
          <legend>{words.say('workshop.world-sign-of', { name })}</legend>
          <div class="w-sign-choices">
            {WORLD_SIGNS.map((sign) => (
              <button
                key={sign}
                type="button"
                class="w-sign-choice"
                aria-pressed={chosen?.sign === sign}
                aria-label={words.say(`workshop.sign-${sign}`)}
                onClick={() => choose({ sign })}
              >
                <ChosenSign sign={sign} colour={chosen?.colour ?? usual.colour} size={28} />
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.say('workshop.world-colour-of', { name })}</legend>
          <div class="w-sign-choices">
            {SIGN_COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                class="w-sign-choice"
                aria-pressed={chosen?.colour === colour}
                aria-label={words.say(`workshop.colour-${colour}`)}
                onClick={() => choose({ colour })}
              >
                <ChosenSign sign={chosen?.sign ?? usual.sign} colour={colour} size={28} />
              </button>
            ))}
          </div>
        </fieldset>
        {chosen === undefined ? null : (
          <button type="button" class="link" onClick={leave}>
            {words.say('workshop.world-sign-leave')}
          </button>
        )}
      </details>
    </li>
  );
}
