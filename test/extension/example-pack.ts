/** A small pack for tests of the browser side, as the bytes of its file. */
export interface ExampleClaim {
  readonly id: string;
  readonly text: string;
  readonly category?: string;
  readonly topics?: readonly string[];
}

export const bridgeClosed: ExampleClaim = {
  id: 'bridge-closed',
  text: 'The old bridge in Exampletown was closed for twelve days.',
  category: 'false',
  topics: ['bridges'],
};
export const mayorResigned: ExampleClaim = {
  id: 'mayor-resigned',
  text: 'The mayor of Exampletown resigned over the harbour contract.',
  category: 'misleading',
  topics: ['people'],
};

function wire({ id, text, category = 'false', topics = [] }: ExampleClaim): object {
  return {
    id,
    text,
    topics,
    reviews: [{ by: 'publisher', category, label: 'Not so', publisher: 'Fact Desk', url: 'https://desk.example/1', date: '2022-03-01' }],
    sources: [{ publisher: 'Example Council', title: 'Minutes', url: 'https://council.example/minutes' }],
  };
}

export function packBytes(claims: readonly ExampleClaim[] = [bridgeClosed, mayorResigned], id = 'example'): ArrayBuffer {
  const pack = {
    format: 'on-record-pack',
    formatVersion: 1,
    id,
    version: '1',
    title: 'Example',
    language: 'en',
    updated: '2026-01-01',
    editorialUrl: '/editorial.html',
    claims: claims.map(wire),
  };
  return new TextEncoder().encode(JSON.stringify(pack)).buffer as ArrayBuffer;
}
