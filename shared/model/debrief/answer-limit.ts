/** Longest answer to a facilitator's question, in UTF-16 units; apart from its schema, which no player's page needs. */
export const ANSWER_LIMIT = 200;
