import { JSON_FILE, save } from '../kit/saveFile.ts';
import { valueAt } from './form/paths.ts';
import { formatScenario } from './scenarioFile.ts';

const fileName = (draft: unknown): string => {
  const id = valueAt(draft, ['id']);
  return `${typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : 'scenario'}.json`;
};

/** Gives a valley to the browser as a file. */
export const saveAsFile = (draft: unknown): void =>
  save(formatScenario(draft), fileName(draft), JSON_FILE);
