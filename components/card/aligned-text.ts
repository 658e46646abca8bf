/** A stretch of a text, and whether it is one of the words that met. */
export interface Stretch {
  readonly text: string;
  readonly met: boolean;
}

type Range = readonly [start: number, end: number];

/** Cuts a text at its ranges (UTF-16, in any order, overlaps merged, what lies outside of the text left out). */
export function stretches(text: string, ranges: readonly Range[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const add = (end: number, met: boolean): void => {
    if (end > at) found.push({ text: text.slice(at, end), met });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...ranges].sort((left, right) => left[0] - right[0])) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return found;
}
