import { mean } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { EventOf } from '../../../shared/model/event.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { numberText } from '../../kit/format.ts';
import { markText } from '../../play/dusk/MarkStep.tsx';
import { publicly, type Words } from '../../words/index.ts';
import { eventSentence } from '../../words/sentences/events.ts';
import { headlineOf } from '../../words/sentences/marks.ts';
import { useWords } from '../../words/useWords.ts';
import { fieldAt } from '../files/fieldPictures.ts';
import type { ReportData } from '../files/reportData.ts';
import type { ReportPart } from '../reportPart.ts';
import { PAGE, Pictured } from './Drawn.tsx';

/** The valley at the start and at the end, and what stays of it. */
export function Then({ taken }: ReportPart) {
  const words = useWords();
  return (
    <section aria-labelledby="report-then">
      <h2 id="report-then">{words.say('report.then')}</h2>
      <Moment taken={taken} dusk={0} title={words.say('report.then-start')} />
      <Moment taken={taken} dusk={taken.debrief.rounds} title={words.say('report.then-end')} />
      <Stays taken={taken} />
    </section>
  );
}

function numbersOf({ debrief }: ReportData, dusk: number, words: Words): string {
  const look = debrief.looks.find(({ round }) => round === dusk);
  if (look === undefined) return '';
  const { spring, ties, homesteads } = look.seen;
  return words.say('report.numbers', {
    stock: spring.stock,
    capacity: spring.capacity,
    rivers: ties.filter(({ limit }) => limit > 0).length,
    vitality: numberText(mean(homesteads.map(({ vitality }) => vitality)), '0.#', words),
  });
}

const SHAPE = 0.56;

function Moment({ taken, dusk, title }: { taken: ReportData; dusk: number; title: string }) {
  const words = useWords();
  const size = { width: PAGE, height: Math.round(PAGE * SHAPE) };
  const svg = fieldAt(taken, dusk, `report-${dusk === 0 ? 'start' : 'end'}`, size, words);
  return (
    <figure>
      <figcaption>
        <h3>{title}</h3>
        <p>{numbersOf(taken, dusk, words)}</p>
      </figcaption>
      {svg === null ? null : <Pictured svg={svg} />}
    </figure>
  );
}

/** Dusks that are told of before a homestead withers. */
const DUSKS = 3;

/** What a homestead itself filled at the dusks before it withered: its own hunger, not others’ acts. */
export function hungerText(
  { seat, round }: Pick<EventOf<'withered'>, 'seat' | 'round'>,
  { livesDusks }: Pick<Valley, 'livesDusks'>,
  words: Words,
): string {
  const before = livesDusks.filter((dusk) => dusk.round <= round).slice(-DUSKS);
  return words.say('report.hunger', {
    n: before.length,
    baskets: words.list(before.map(({ baskets }) => String(at(baskets, seat)))),
  });
}

function Stays({ taken }: { taken: ReportData }) {
  const words = useWords();
  const { valley } = taken;
  const who = publicly(valley, words);
  return (
    <>
      <h3>{words.say('report.marks')}</h3>
      {valley.marks.length === 0 ? <p>{words.say('report.no-marks')}</p> : null}
      <ul class="report-marks">
        {valley.marks.map((mark) => (
          <li key={mark.event.n}>
            <p>
              <b>
                {words.say('dusk.round', { n: mark.event.round })} ·{' '}
                {words.say(headlineOf(mark.event))}
              </b>{' '}
              {markText(mark, valley, who, words)}
            </p>
            {mark.event.type === 'withered' ? (
              <p class="soft">{hungerText(mark.event, valley, words)}</p>
            ) : mark.because.length === 0 ? null : (
              <p class="soft">
                {words.say('report.causes')}{' '}
                {[...new Set(mark.because.map((event) => eventSentence(event, who, words)))].join(
                  ' ',
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
