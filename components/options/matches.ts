function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of the query stands in the texts, as a word or a part of one; accents and case do not count. An empty query matches. */
export function matches(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const all = plain(texts.join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
