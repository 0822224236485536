import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What a bench found: printed as a table, and kept in `docs/performance.md` in a part of its own. */

/** One figure, and what it should be. */
export interface Figure {
  readonly what: string;
  readonly figure: number;
  /** Such as `ms`; `×` for a ratio within the same run. */
  readonly unit: string;
  /** At most this; null where nothing is aimed at. */
  readonly aim: number | null;
}

/** A part of the page. */
interface Part {
  /** As in `npm run bench -- NAME`. */
  readonly name: string;
  readonly title: string;
  /** What was typed. */
  readonly command: string;
  /** How it is measured, in a sentence or two. */
  readonly about: string;
  readonly figures: readonly Figure[];
}

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** Prints figures with their aims, and writes them into the page, in the place of those from before. */
export function keepFigures(part: Part): void {
  console.table(
    part.figures.map(({ what, figure, unit, aim }) => ({
      what,
      figure,
      unit,
      aim: aim ?? '',
      ratio: ratioOf(figure, aim) ?? '',
    })),
  );
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = marksOf(part.name);
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for ${part.name}`);
  writeFileSync(PAGE, page.slice(0, from + begin.length) + written(part) + page.slice(to));
}

const marksOf = (name: string): [begin: string, end: string] => [
  `<!-- ${name}: written by npm run bench -->`,
  `<!-- ${name}: end -->`,
];

/** Null where nothing is aimed at, or nothing at all. */
const ratioOf = (figure: number, aim: number | null): number | null =>
  aim === null || aim === 0 ? null : Math.round((100 * figure) / aim) / 100;

function written({ title, command, about, figures }: Part): string {
  const rows = figures.map(({ what, figure, unit, aim }) =>
    [
      '',
      what,
      `${figure} ${unit}`.trim(),
      aim === null ? '' : `≤ ${aim}`,
      ratioOf(figure, aim) ?? '',
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [
    '',
    '',
    `## ${title}`,
    '',
    about,
    '',
    `\`${command}\`, on ${machine()}:`,
    '',
    '| what | figure | aim | figure / aim |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '',
  ].join('\n');
}

/** The kind of machine that this is. */
function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${process.platform} ${process.arch}`;
  return `${all.length} processors (${all[0]?.model ?? 'unknown'}), ${memory} GiB, ${system}, Node ${process.versions.node}`;
}
