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

/** What went wrong: a word of ours with what is to be filled in, as it is stored, or a sentence as somebody else told it. */
export function troubleText(error: string, text: Text): string {
  if (error.startsWith(DOUBT)) return doubtText(error.slice(DOUBT.length), text);
  if (!error.startsWith(TROUBLE)) return error;
  const [word = '', ...values] = JSON.parse(error.slice(TROUBLE.length)) as readonly string[];
  return text.find(keyOf('trouble', word), ...values) ?? [word, ...values].join(' ');
}
