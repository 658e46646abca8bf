import type { Text } from '../text/text.ts';

/** Why an update was not taken: a word of ours, or a sentence as it was told. */
export function doubtText(error: string, text: Text): string {
  return text.find(`doubt_${error.replace(/^doubt:/, '').replaceAll('-', '_')}`) ?? error;
}
