/** Adds up counts of the same thing from several packs, in the order of the things' names. */
export function summed<T extends string>(counts: readonly (readonly [T, number])[]): [T, number][] {
  const sums = new Map<T, number>();
  for (const [thing, count] of counts) sums.set(thing, (sums.get(thing) ?? 0) + count);
  return [...sums].sort(([left], [right]) => left.localeCompare(right));
}
