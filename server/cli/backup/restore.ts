import { copyCommand } from './copyCommand.ts';
import { restore } from './recordCopy.ts';

/** `npm run restore -- FOLDER` puts a copy in the place of DATA_DIR's record; the server must stand still. */
await copyCommand(
  'npm run restore -- FOLDER',
  (folder, data) => restore(folder, data),
  ({ records, lines }, _, data) =>
    `${records} records of ${lines} lines are in ${data}; what was there is set aside beside them.`,
);
