/**
 * Zod asks once whether code may be made from text, which this page's own policy forbids; a browser
 * reports that as a breach. Said in the place that all of Zod reads, so that no page loads Zod for it.
 */
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true };
