/** Most segments in one call; a slice takes the worker a few tens of milliseconds. */
export const MOST_SEGMENTS = 120;
/** In UTF-16 units. Longer sentences are none: tables, lists of names. They are not sent. */
export const LONGEST_SEGMENT = 2000;
