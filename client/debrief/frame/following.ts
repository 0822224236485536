import { createContext } from 'preact';

/** Is this screen one that follows the facilitator's now? Then the questions are the facilitator's too. */
export const FollowingContext = createContext(false);
