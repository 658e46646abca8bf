/**
 * What can be wrong with a feed: a word, for which each language of the interface has its own sentence (`trouble_…` in public/_locales), and that
 * sentence in English, for the command line. `$1` and `$2` are filled in.
 */
export const TROUBLES = {
  address: 'Only addresses with https can be subscribed to.',
  unreachable: 'The server could not be reached, or it led to an address without https ($1).',
  'no-answer': 'The server did not answer in time.',
  silent: 'The server stopped sending.',
  slow: 'The download took too long.',
  'no-https': 'It led to $1, which has no https.',
  status: 'The server answered $1.',
  nothing: 'The server sent nothing.',
  cut: 'The download was cut short.',
  'too-large': 'The feed has more than $1 MB.',
  'record-too-large': 'A record of the feed has more than $1 MB.',
  'not-packed': 'The feed is damaged or cut short: it cannot be unpacked.',
  'not-json': 'The feed is no whole JSON: $1',
  'json-cut': 'The feed is cut short: its JSON has no end.',
  'no-list': 'The feed is no JSON object or list.',
  empty: 'It is empty.',
  'no-review': 'It holds no review that can be used ($1 records were read).',
  'no-table': 'It is neither JSON nor a table whose first row names a column “claim”.',
  'open-quote': 'A row of the feed does not end: a quotation mark stays open.',
  'no-pack': '“$1” is no pack of On Record.',
  'pack-refused': '$1',
  'pack-order': 'In a large pack nothing stands after its claims; in “$1” “$2” does.',
  'pack-lists': 'The pack has more than $1 $2.',
  'pack-held': 'In “$1” more than $2 claims refer to later ones.',
  'no-room': 'There is no room left on this machine.',
  'little-room': 'There is not enough room left on this machine: about $1 MB are needed.',
  stopped: 'The browser stopped this again and again; it may be too large for this machine.',
} as const;

export type Trouble = keyof typeof TROUBLES;

export class FeedError extends Error {
  override readonly name: string = 'FeedError';
  /** As it is stored and sent to a view, which says it in its own language: `trouble:["status","404"]`. */
  readonly told: string;

  constructor(trouble: Trouble, ...values: readonly (string | number)[]) {
    super(TROUBLES[trouble].replace(/\$(\d)/g, (_place, digit) => String(values[Number(digit) - 1] ?? '')));
    this.told = `trouble:${JSON.stringify([trouble, ...values.map(String)])}`;
  }
}
