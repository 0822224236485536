import type { Leavable } from '../../../shared/model/recordFile.ts';
import type { Filled, Home } from '../../../shared/replay/home/index.ts';
import { CSV, JSON_FILE, SVG, save, ZIP } from '../../kit/saveFile.ts';
import type { Words } from '../../words/index.ts';
import { type Files, pack } from './archive.ts';
import { codebookOf, csvOf, type Writing } from './csv.ts';
import { askRecord } from './fetchReport.ts';
import type { Picture } from './pictures.ts';
import { fileName, type ReportData } from './reportData.ts';
import { POINT, type Spelling } from './spelling.ts';
import { pngOf, stillOf } from './still.ts';

/** What the sheet's buttons do. Each saves a file and answers with its name; rejects where it can't. */

export const writingOf = (home: Home, placesOnly: boolean, words: Words): Writing => ({
  names: home.places.map((place) => words.inWorld(home.world).placeName(place)),
  nicknames: home.nicknames,
  placesOnly,
});

/** Tables and their codebook as files. */
export const tableFiles = (
  tables: readonly Filled[],
  writing: Writing,
  words: Words,
  spelling: Spelling = POINT,
): Record<string, string> => ({
  ...Object.fromEntries(tables.map((one) => [`${one.id}.csv`, csvOf(one, writing, spelling)])),
  'codebook.csv': codebookOf(tables, words),
});

export async function saveTables(
  { right }: ReportData,
  tables: readonly Filled[],
  writing: Writing,
  words: Words,
  spelling: Spelling,
): Promise<string> {
  const name = fileName(right, 'tables.zip');
  save(await pack(tableFiles(tables, writing, words, spelling)), name, ZIP);
  return name;
}

export async function saveTable(
  { right }: ReportData,
  table: Filled,
  writing: Writing,
  spelling: Spelling,
): Promise<string> {
  const name = fileName(right, `${table.id}.csv`);
  save(csvOf(table, writing, spelling), name, CSV);
  return name;
}

/** Throws where there is nothing to draw. */
const stillFrom = async ({ draw, title }: Picture) => {
  const drawn = draw();
  if (drawn === null) throw new Error('nothing to draw');
  return stillOf(drawn, title);
};

export async function savePicture(
  { right }: ReportData,
  picture: Picture,
  as: 'svg' | 'png',
): Promise<string> {
  const still = await stillFrom(picture);
  const name = fileName(right, `${picture.id}.${as}`);
  save(as === 'svg' ? still.svg : await pngOf(still), name, as === 'svg' ? SVG : 'image/png');
  return name;
}

export async function savePictures(
  taken: ReportData,
  pictures: readonly Picture[],
): Promise<string> {
  const files: Record<string, string | Uint8Array> = {};
  for (const picture of pictures) {
    const still = await stillFrom(picture);
    files[`${picture.id}.svg`] = still.svg;
    files[`${picture.id}.png`] = new Uint8Array(await (await pngOf(still)).arrayBuffer());
  }
  const name = fileName(taken.right, 'pictures.zip');
  save(await pack(files satisfies Files), name, ZIP);
  return name;
}

export async function saveRecord(
  { right }: Pick<ReportData, 'right'>,
  without: readonly Leavable[],
): Promise<string> {
  const { value, why } = await askRecord(right, without);
  if (value === null) throw new Error(why);
  const name = fileName(right, 'record.json');
  save(`${JSON.stringify(value)}\n`, name, JSON_FILE);
  return name;
}
