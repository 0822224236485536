import { MEASURES } from '../../../shared/metrics/index.ts';
import { RULES_VERSION } from '../../../shared/model/record.ts';
import type { RecordFile } from '../../../shared/model/recordFile.ts';
import type { Fault, PlayedAgain } from '../../../shared/replay/home/again.ts';
import {
  differing,
  type Figure,
  type Measured,
  measure,
} from '../../../shared/replay/home/measured.ts';
import type { Outline } from '../../../shared/replay/home/readRecordFile.ts';

/** What came of playing a file again. */
interface ReplayFindings {
  readonly outline: Outline;
  /** Made by the rules that are here? */
  readonly sameRules: boolean;
  /** Null where the file's record has no form that these rules could play. */
  readonly again: PlayedAgain | null;
  /** Of the last dusk that fell as it did; else as they stand in the file; null where nowhere. */
  readonly measures: Measured | null;
  /** Do they come from playing, and not from the file? */
  readonly played: boolean;
  /** Measures that came out otherwise than the file says. */
  readonly differing: readonly string[];
}

/** Puts together what a file says and what playing it again showed. */
export function replayed(
  outline: Outline,
  file: RecordFile | null,
  again: PlayedAgain | null,
): ReplayFindings {
  const last = again?.last ?? null;
  const whole = again !== null && again.fault === null;
  const measured = last === null ? null : measure(last);
  return {
    outline,
    sameRules: outline.rules === RULES_VERSION,
    again,
    measures: measured ?? outline.measures,
    played: measured !== null,
    differing:
      whole && measured !== null && file?.measures ? differing(measured, file.measures) : [],
  };
}

/** Did everything come out as the file says? */
export const isSame = ({ again, differing: other }: ReplayFindings): boolean =>
  again !== null && again.fault === null && other.length === 0;

/** What `--json` prints. */
export function asJson(done: ReplayFindings): object {
  const { outline, again } = done;
  return {
    same: isSame(done),
    rules: { record: outline.rules, here: RULES_VERSION },
    scenario: outline.scenario,
    seats: outline.seats,
    left: outline.left,
    dusks: again?.dusks ?? 0,
    agreed: again?.agreed ?? 0,
    hash: again?.hash ?? null,
    fault: again?.fault ?? null,
    differing: done.differing,
    measures: done.measures,
    played: done.played,
  };
}

const rounds = (n: number): string => (n === 1 ? '1 round' : `${n} rounds`);

function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'no-beginning':
      return `These rules have no such beginning: ${fault.why}.`;
    case 'refused':
      return `In round ${fault.round} something is refused that was done then (entry ${fault.at + 1}: ${fault.reason}).`;
    case 'differs':
      return `The dusk of round ${fault.round} comes out otherwise than the file says (entry ${fault.at + 1}).`;
  }
}

/** How far it came, in a sentence or two. */
function verdict(done: ReplayFindings): string {
  const { outline, again, sameRules } = done;
  const by = sameRules
    ? ''
    : `This record was made by rules ${outline.rules}, and these are rules ${RULES_VERSION}. `;
  if (again === null) return `${by}Its form is not one that these rules could play.`;
  if (again.fault !== null) {
    const upTo =
      again.dusks === 0
        ? 'No dusk before that fell.'
        : `Until then ${again.dusks === 1 ? 'the one dusk' : `all ${again.dusks} dusks`} came out the same.`;
    return `${by}${faultSentence(again.fault)} ${upTo}`;
  }
  if (done.differing.length > 0)
    return `${by}Every dusk is the same, but these measures differ from the file’s: ${done.differing.join(', ')}.`;
  if (again.dusks === 0) return `${by}No dusk had fallen yet.`;
  const unkept = again.dusks - again.agreed;
  if (unkept > 0)
    return `${by}Played again; for ${unkept} of ${rounds(again.dusks)} the file keeps no hash to compare with.`;
  return `${by}Played again, it comes to the same: the hash of every dusk, ${again.dusks} in all, is as the file says.`;
}

const decimals = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(2);

const cell = (figure: number | null | undefined): string =>
  figure === null || figure === undefined ? '–' : decimals(figure);

/** Lines of columns that stand under each other; the first to the left, all others to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const isRow = (figure: Figure | undefined): figure is readonly number[] =>
  Array.isArray(figure) && !figure.some(Array.isArray);

/** The ids that a record's measures are listed by: those of these rules first, then any others. */
const idsOf = (measures: Measured): string[] => {
  const known = MEASURES.map(({ id }) => id).filter((id) => id in measures);
  return [...known, ...Object.keys(measures).filter((id) => !known.includes(id))];
};

const unitOf = (id: string): string => MEASURES.find((one) => one.id === id)?.unit ?? '';

/** Measures as tables: of the valley, of each homestead, and of pairs the sum of each row. */
function tables(measures: Measured, seats: number): string[] {
  const homes = Array.from({ length: seats }, (_, seat) => `${seat + 1}`);
  const ids = idsOf(measures);
  const valley = ids.flatMap((id) => {
    const figure = measures[id];
    return typeof figure === 'number' || figure === null ? [[id, cell(figure), unitOf(id)]] : [];
  });
  const bySeat = ids.flatMap((id) => {
    const figure = measures[id];
    return isRow(figure) ? [[id, ...figure.map(cell), unitOf(id)]] : [];
  });
  const squares = ids.flatMap((id) => {
    const figure = measures[id];
    return Array.isArray(figure) && !isRow(figure)
      ? [{ id, rows: figure as readonly (readonly number[])[] }]
      : [];
  });
  return [
    'The valley',
    ...columns(valley).map((line) => `  ${line}`),
    '',
    'Each homestead, in valley order',
    ...columns([['', ...homes, ''], ...bySeat]).map((line) => `  ${line}`),
    ...squares.flatMap(({ id, rows }) => [
      '',
      `${id} (${unitOf(id)}), of the row towards the column`,
      ...columns([['', ...homes], ...rows.map((row, i) => [homes[i] ?? '', ...row.map(cell)])]).map(
        (line) => `  ${line}`,
      ),
    ]),
  ];
}

const LEFT: Readonly<Record<Outline['left'][number], string>> = {
  names: 'nicknames',
  words: 'words',
  intentions: 'intentions',
};

/** What is printed without `--json`. */
export function asText(done: ReplayFindings): string {
  const { outline, measures, played } = done;
  const { scenario, seats, people, commands } = outline;
  const head = `${scenario}: ${seats} homesteads, ${people} kept by a person at first, ${rounds(outline.rounds)} (rules ${outline.rules})`;
  const left =
    outline.left.length === 0
      ? []
      : [`Left out of this file: ${outline.left.map((one) => LEFT[one]).join(', ')}.`];
  const asked = `Asked: ${commands.map(([type, times]) => `${type} ${times}`).join(', ')}`;
  const told =
    measures === null
      ? ['The file keeps no measures, and no dusk could be played.']
      : [
          played
            ? `As the dusk of round ${done.again?.dusks} fell:`
            : 'As they stand in the file, from when it was made:',
          '',
          ...tables(measures, seats),
        ];
  return [head, ...left, asked, '', verdict(done), '', ...told].join('\n');
}
