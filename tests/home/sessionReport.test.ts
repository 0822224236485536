import { expect, test } from 'vitest';
import { answerTable } from '../../client/report/files/questionTable.ts';
import { writingOf } from '../../client/report/files/reportFiles.ts';
import { reportedFigures, sessionReport } from '../../client/report/files/sessionReport.ts';
import { createWords } from '../../client/words/index.ts';
import { homeOf } from '../../shared/replay/home/index.ts';
import { measure } from '../../shared/replay/home/measured.ts';
import { replay } from '../../shared/replay/index.ts';
import { numbersFrom, ofTriers } from './games.ts';

const words = createWords('en');
const game = ofTriers(4, 5, numbersFrom(5));
const home = homeOf(game, 'facilitator');
const state = replay(game);

test('figures of a report are those of the game', () => {
  const measured = measure(state);
  expect(reportedFigures(home.tables)).toEqual({
    rounds: game.hashes.length,
    water: (state.springDusks.at(-1)?.stock ?? 0) / 100,
    baskets: measured['baskets-mean'],
    spread: measured['baskets-gini'],
    marks: home.tables.find(({ id }) => id === 'marks')?.rows.length,
  });
  expect(reportedFigures([])).toBeNull();
});

test('a report has every game, only answers that were shared, and text as text', () => {
  const asked = { id: 'own', rule: null, text: 'Why?', round: 0, seats: [], asked: true };
  const answers = [
    { text: 'Ours & <theirs>', from: null, shown: true },
    { text: 'kept to me', from: null, shown: false },
  ];
  const talk = answerTable({ about: null, questions: [{ ...asked, answers }] });
  const writing = writingOf(home, false, words);
  const over = { game: 1, name: 'Back row', scenario: 'First Light', writing };
  const made = sessionReport(
    {
      title: 'A <b>Tuesday</b>',
      people: 1,
      date: '1 May',
      attendance: [{ name: 'Ann', table: 'Back row', state: 'here' }],
      tables: [
        { ...over, tables: [...home.tables, talk] },
        { game: 2, name: 'Otter', scenario: 'The Valley', tables: [], writing: null },
      ],
    },
    words,
  );
  for (const part of ['A &lt;b&gt;Tuesday', '1 May', 'Back row', 'Otter', 'not over', 'Ann'])
    expect(made).toContain(part);
  expect(made).toContain('Ours &amp; &lt;theirs&gt;');
  expect(made).not.toContain('kept to me');
});
