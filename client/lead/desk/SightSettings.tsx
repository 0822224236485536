import '../../kit/controls/choice.css';
import {
  BOATS,
  OUTLOOKS,
  SHOWN_MEASURES,
  type ShownMeasure,
  SIGHTS,
} from '../../../shared/model/vocabulary.ts';
import type { Tables } from '../../../shared/model/wire/sessionActs.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { Choice } from '../../kit/controls/Choice.tsx';
import { useWords } from '../../words/useWords.ts';
import { among } from './doableActs.ts';
import { useLeadDesk } from './leadDesk.ts';

type Sight = TableGlance['sight'];

/** Where each measure stands among those that players may look at. */
const ORDER: Readonly<Record<ShownMeasure, number>> = { flows: 1, dependence: 2, livelihoods: 3 };
const IN_ORDER = SHOWN_MEASURES.toSorted((a, b) => ORDER[a] - ORDER[b]);

interface Props {
  readonly sight: Sight;
  /** Only what is to be otherwise. */
  readonly onSight: (change: Partial<Sight>) => void;
}

/** What players may see: whose stores, whose boats, and what may be laid over the field. */
export function SightChoice({ sight, onSight }: Props) {
  const words = useWords();
  const { goods, boats, measures, outlook } = sight;
  const isOn = (one: Sight['measures'][number]) => measures.includes(one);
  return (
    <>
      <Choice
        legend={words.say('lead.players-see')}
        value={goods}
        options={SIGHTS.map((value) => ({ value, text: words.say(`lead.sight-${value}`) }))}
        onValue={(wished) => onSight({ goods: wished })}
      />
      <Choice
        legend={words.say('lead.boats')}
        value={boats}
        options={BOATS.map((value) => ({ value, text: words.say(`lead.boats-${value}`) }))}
        onValue={(wished) => onSight({ boats: wished })}
      />
      <Choice
        legend={words.say('lead.outlook')}
        value={outlook}
        options={OUTLOOKS.map((value) => ({ value, text: words.say(`lead.outlook-${value}`) }))}
        onValue={(wished) => onSight({ outlook: wished })}
      />
      <fieldset class="pick">
        <legend>{words.say('lead.measures')}</legend>
        <div class="pick-options">
          {IN_ORDER.map((one) => (
            <label key={one} class="pick-option">
              <input
                type="checkbox"
                class="sr-only"
                checked={isOn(one)}
                onChange={() =>
                  onSight({
                    measures: IN_ORDER.filter((other) => (other === one) !== isOn(other)),
                  })
                }
              />
              <span>{words.say(`lead.measure-${one}`)}</span>
            </label>
          ))}
        </div>
        <p class="soft pick-note">{words.say('lead.measures-note')}</p>
      </fieldset>
    </>
  );
}

/** What players of these tables see now, as the first of them has it; changed for all of them. */
export function SightNow({ tables }: { tables: Tables }) {
  const { screen, act } = useLeadDesk();
  const now = among(screen.tables, tables)[0]?.sight;
  if (now === undefined) return null;
  return (
    <SightChoice
      sight={now}
      onSight={(sight) => {
        void act({ act: 'sight', tables, sight });
      }}
    />
  );
}
