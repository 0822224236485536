import type { Page } from 'playwright';
import type { DebriefPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { Ask } from '../../shared/model/debrief/questionAsking.ts';
import type { Leader } from '../session/sessions.ts';
import { keep } from './keep.ts';

/** The screens on which a question is seen, and who asks it. */
interface Asked {
  readonly leader: Leader;
  readonly desk: Page;
  readonly wall: Page;
  readonly phone: Page;
  readonly gaze: DebriefPosition;
}

const ASK: Ask = {
  table: 0,
  question: {
    id: 'own',
    rule: null,
    text: 'What went unsaid before the third dusk?',
    round: 3,
    seats: [],
    beside: 'spring',
  },
  to: 'all',
  screens: true,
  wall: 'alone',
};

/** A question that is asked: alone with an answer, then above its picture. */
export async function takeAskedPictures(asked: Asked): Promise<void> {
  const { leader, desk, wall, phone, gaze } = asked;
  await leader.act({ act: 'look', table: 0, gaze: { ...gaze, part: 'questions' } });
  await leader.act({ act: 'ask', ...ASK });
  await phone.getByLabel('Your short answer').fill('That we were all thirsty');
  await phone.getByLabel(/^May be shown/).check();
  await keep(phone, 'asked', { sizes: ['phone'] });
  await phone.getByRole('button', { name: 'Send' }).click();
  await desk.getByText('That we were all thirsty').waitFor();
  await leader.act({ act: 'show-answers', answers: [0], shown: true });
  await wall.locator('.asked-answers').waitFor();
  await keep(wall, 'asked', { sizes: ['projector'] });
  await keep(desk, 'asked', { sizes: ['laptop'], whole: true });
  await leader.act({ act: 'look', table: 0, gaze: { ...gaze, part: 'spring' } });
  await leader.act({ act: 'ask', ...ASK, wall: 'beside' });
  await wall.locator('.asked-bar p').waitFor();
  await keep(wall, 'asked-beside', { sizes: ['projector'] });
  await leader.act({ act: 'end-question' });
}
