import type { Words } from '../../../words/index.ts';
import { isBuilt, type PanelModel } from '../panelModel.ts';

/** What a drought takes from spring and land, today's or the next round's; nothing where the granary holds it off. */
export function droughtTexts(
  { scenario, valley }: Pick<PanelModel, 'scenario' | 'valley'>,
  words: Words,
): string[] {
  const { drought, droughtNext } = valley;
  if (isBuilt(valley, 'granary') || !(drought || droughtNext)) return [];
  const works = isBuilt(valley, 'wetland') ? 'yes' : 'no';
  const lost = scenario.drought.yieldLost;
  if (!drought) return [words.say('hands.dry-next', { works, lost })];
  const land = lost > 0 ? [words.say('hands.dry-land', { lost })] : [];
  return [words.say('hands.dry', { works }), ...land];
}
