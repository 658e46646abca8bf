import type { PageFacts, Segment } from '../../lib/matching/types.ts';

export const page: PageFacts = { url: 'https://news.example/a', title: 'News', language: 'en', date: '2022-04-01' };

/** Sentences of one paragraph. */
export function sentences(...texts: string[]): Segment[] {
  let start = 0;
  return texts.map((text, ordinal) => {
    const segment = { ordinal, text, origin: 'body', start, end: start + text.length, block: 0 } as const;
    start += text.length + 1;
    return segment;
  });
}

export const repeating = 'The old bridge in Exampletown was closed for twelve days.';
export const alsoRepeating = 'The mayor of Exampletown resigned over the harbour contract.';
export const harmless = 'It rained all afternoon and the match was called off.';
