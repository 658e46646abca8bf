/** What can be wrong with a feed, with its sentence in English. `$1` and `$2` are filled in. */
import { type Problem, sayProblem } from '../problems.ts';
import { type Filled, ToldError } from '../told.ts';

export const TROUBLES = {
  address: 'Only addresses with https can be subscribed to.',
  unreachable: 'The server could not be reached, or it led to an address without https.',
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
  zip: 'It is a ZIP archive or a workbook. Unpack it, or save it as CSV, first.',
  'not-json': 'The feed is no JSON: “$3” is out of place in line $1, column $2.',
  'not-json-record': 'The feed is no JSON: “$4” is out of place in record $1 (line $2, column $3).',
  'json-cut': 'The feed is cut short: its JSON has no end.',
  'no-list': 'The feed is no JSON object or list.',
  empty: 'It is empty.',
  'no-review': 'It holds no review that can be used ($1 records were read).',
  'no-table': 'It is neither JSON nor a table whose first row names a column “claim”.',
  'open-quote': 'Row $1 of the table does not end: a quotation mark stays open.',
  'no-pack': '“$1” is no pack of On Record.',
  'pack-refused': 'The pack cannot be used, at “$1”: $2',
  'pack-order': 'In a large pack nothing stands after its claims; in “$1” “$2” does.',
  'pack-lists': 'The pack has more than $1 entries in “$2”.',
  'pack-held': 'In “$1” more than $2 claims refer to later ones.',
  'no-room': 'There is no room left on this machine.',
  'little-room': 'There is not enough room left on this machine: about $1 MB are needed.',
  stopped: 'The browser stopped this again and again; it may be too large for this machine.',
} as const;

export type Trouble = keyof typeof TROUBLES;

export class FeedError extends ToldError {
  override readonly name: string = 'FeedError';

  constructor(trouble: Trouble, ...values: readonly Filled[]) {
    super(TROUBLES[trouble], trouble, values);
  }
}

/** What costs the whole pack. @param otherwise in English, where no single problem does */
export function packRefused(problems: readonly Problem[], otherwise: string): FeedError {
  const error = problems.find(({ severity }) => severity === 'error');
  return new FeedError('pack-refused', error?.pointer || '/', error ? sayProblem(error) : { say: 'problem_empty', or: otherwise });
}
