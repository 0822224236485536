/** Languages that are still being translated: they may lack messages, which are then said in English. */
export const UNFINISHED: readonly string[] = [];
