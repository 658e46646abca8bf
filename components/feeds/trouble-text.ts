import type { Say } from '../../lib/packs/told.ts';
import type { Text } from '../text/text.ts';

const TROUBLE = 'trouble:';
const DOUBT = 'doubt:';

function keyOf(kind: 'trouble' | 'doubt', word: string): string {
  return `${kind}_${word.replaceAll('-', '_')}`;
}

/** Why an update was not taken. */
export function doubtText(doubt: string, text: Text): string {
  return text.find(keyOf('doubt', doubt)) ?? doubt;
}

type Filled = string | Say;

/** What went wrong: a word of ours with what is to be filled in, as it is stored (lib/packs/told.ts), or a sentence of the browser's. */
export function troubleText(error: string, text: Text): string {
  if (error.startsWith(DOUBT)) return doubtText(error.slice(DOUBT.length), text);
  if (!error.startsWith(TROUBLE)) return text.t('failure_other', error);
  const [word, ...filled] = JSON.parse(error.slice(TROUBLE.length)) as readonly [string, ...Filled[]];
  const values = filled.map((value) => (typeof value === 'string' ? value : (text.find(value.say, ...(value.values ?? [])) ?? value.or)));
  return text.find(keyOf('trouble', word), ...values) ?? [word, ...values].join(' ');
}

/** The same, where it is a word of ours; null for what only programmers understand. */
export function knownText(error: string | undefined, text: Text): string | null {
  return error?.startsWith(TROUBLE) ? troubleText(error, text) : null;
}

/** The same of an act whose promise was rejected. */
export function failureText(error: unknown, text: Text): string {
  return troubleText(error instanceof Error ? error.message : String(error), text);
}
