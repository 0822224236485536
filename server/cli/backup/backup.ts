import { copyCommand } from './copyCommand.ts';
import { backUp } from './recordCopy.ts';

/** `npm run backup -- FOLDER` copies the record of DATA_DIR, also while the server runs. */
await copyCommand(
  'npm run backup -- FOLDER',
  (folder, data) => backUp(data, folder),
  ({ records, lines }, folder) => `${records} records of ${lines} lines are in ${folder}.`,
);
