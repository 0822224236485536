import { afterEach } from 'vitest';

/** Prints why a try has failed as soon as it has: of one that passes at its second try nothing else says so. */
afterEach(({ task }) => {
  const tries = task.result?.retryCount ?? 0;
  for (const { message, stack, diff } of (task.result?.errors ?? []).slice(tries))
    console.warn(`${task.name}, try ${tries + 1}: ${stack ?? message}\n${diff ?? ''}`);
});
