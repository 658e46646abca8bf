/** A small pack in wire form, whole and without a problem; tests spoil copies of it. */
export function goodPack(): Record<string, unknown> & { claims: Record<string, unknown>[]; names: unknown[]; articles: unknown[] } {
  return {
    format: 'on-record-pack',
    formatVersion: 1,
    id: 'example',
    version: '3',
    title: 'Example',
    language: 'en',
    updated: '2026-11-24',
    articles: [{ id: 'gazette', publisher: 'The Gazette', url: 'https://gazette.example/1' }],
    names: [{ key: 'mayor', aliases: ['Ada Mayor', 'the mayor of Example'] }],
    claims: [
      {
        id: 'bridge-closed',
        text: 'The old bridge was closed for 12 days.',
        variants: ['Old bridge shut for twelve days'],
        figures: [{ value: 12, unit: 'day' }],
        names: ['mayor'],
        speaker: 'mayor',
        reviews: [{ category: 'false', label: 'Not so', publisher: 'Fact Desk', url: 'https://desk.example/bridge', date: '2022-02' }],
        sources: [{ publisher: 'Example Council', quote: 'The bridge was open every day.' }],
        appearances: [{ article: 'gazette', quote: 'The bridge stayed shut for 12 days.' }],
        relations: [{ type: 'contradicts', claim: 'bridge-open' }],
      },
      { id: 'bridge-open', text: 'The old bridge was open all year.', sources: [{ publisher: 'Example Council' }] },
    ],
  };
}
