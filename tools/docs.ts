import { writeFileSync } from 'node:fs';
import { scenarioDocs } from './scenarioDocs.ts';

/** `npm run docs`: writes the pages that are made from the code itself. */
const page = new URL('../docs/scenarios.md', import.meta.url);
writeFileSync(page, scenarioDocs());
console.log('Written: docs/scenarios.md');
