import { at } from '../../shared/model/at.ts';

/**
 * Reads a QR code cell by cell, as ISO/IEC 18004 lays it out. It mends nothing: on a screen every cell is
 * right, and one that is wrong must be seen.
 */

type Cells = readonly (readonly boolean[])[];

/** Of level L, by version from 1 on: words for mending in a block, and blocks. */
const MENDING = [
  [7, 1],
  [10, 1],
  [15, 1],
  [20, 1],
  [26, 1],
  [18, 2],
  [20, 2],
  [24, 2],
  [30, 2],
  [18, 4],
  [20, 4],
  [24, 4],
  [26, 4],
  [30, 4],
  [22, 6],
  [24, 6],
  [28, 6],
  [30, 6],
  [28, 7],
  [28, 8],
  [28, 8],
  [28, 9],
  [30, 9],
  [30, 10],
  [26, 12],
] as const;

/** Which cells are turned, by the mask that the code names. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const FORMAT_MASK = 0x5412;
const LEVEL_L = 1;
const BYTES = 4;

const numberOf = (bits: readonly boolean[]): number =>
  bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);

/** Middles of the small squares that help to straighten a code, along one side. */
function alignments(version: number, size: number): number[] {
  if (version === 1) return [];
  const many = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (many * 2 - 2)) * 2;
  return [6, ...Array.from({ length: many - 1 }, (_, i) => size - 7 - i * step)];
}

/** Is a cell a part of the frame that every code of its size has? */
function frameOf(version: number, size: number): (x: number, y: number) => boolean {
  const squares = alignments(version, size);
  const near = (x: number, y: number) =>
    (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  return (x, y) =>
    near(x, y) ||
    x === 6 ||
    y === 6 ||
    (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) ||
    squares.some((cx) =>
      squares.some((cy) => !near(cx, cy) && Math.max(Math.abs(x - cx), Math.abs(y - cy)) <= 2),
    );
}

/** The words of a code, in the order in which they wind up and down through it. */
function wordsOf(cells: Cells, version: number, mask: (x: number, y: number) => boolean): number[] {
  const size = cells.length;
  const isFrame = frameOf(version, size);
  const bits: boolean[] = [];
  // In pairs from the right, without the column of the frame.
  const columns = Array.from({ length: size }, (_, i) => size - 1 - i).filter((x) => x !== 6);
  for (let pair = 0; pair < columns.length / 2; pair++)
    for (let step = 0; step < size; step++)
      for (const x of columns.slice(2 * pair, 2 * pair + 2)) {
        const y = pair % 2 === 0 ? size - 1 - step : step;
        if (!isFrame(x, y)) bits.push(at(at(cells, y), x) !== mask(x, y));
      }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    numberOf(bits.slice(8 * i, 8 * i + 8)),
  );
}

/** What was shared out over blocks, in one row again, without the words for mending. */
function inOneRow(words: readonly number[], version: number): number[] {
  const [mending, blocks] = at(MENDING, version - 1);
  const short = Math.floor(words.length / blocks) - mending;
  const longOnes = words.length % blocks;
  const rows = Array.from({ length: blocks }, (_, block): number[] => {
    const own = Array.from({ length: short }, (__, i) => at(words, i * blocks + block));
    const late = block - (blocks - longOnes);
    return late < 0 ? own : [...own, at(words, short * blocks + late)];
  });
  return rows.flat();
}

/**
 * What a QR code says.
 * @param cells rows of its cells, dark ones true, without the quiet rim
 * @throws where it is none of level L that holds one text as bytes
 */
export function qrText(cells: Cells): string {
  const size = cells.length;
  const version = (size - 17) / 4;
  const cell = (x: number, y: number) => at(at(cells, y), x);
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => cell(8, y));
  const rest = [7, 5, 4, 3, 2, 1, 0].map((x) => cell(x, 8));
  const told = numberOf([...format, ...rest].reverse()) ^ FORMAT_MASK;
  if (told >> 13 !== LEVEL_L) throw new Error('not of level L');
  const data = inOneRow(wordsOf(cells, version, at(MASKS, (told >> 10) & 7)), version);
  const bits = data.flatMap((word) =>
    Array.from({ length: 8 }, (_, i) => ((word >> (7 - i)) & 1) === 1),
  );
  if (numberOf(bits.slice(0, 4)) !== BYTES) throw new Error('not written as bytes');
  const head = 4 + (version < 10 ? 8 : 16);
  const many = numberOf(bits.slice(4, head));
  const bytes = Array.from({ length: many }, (_, i) =>
    numberOf(bits.slice(head + 8 * i, head + 8 * i + 8)),
  );
  return Buffer.from(bytes).toString('utf8');
}
