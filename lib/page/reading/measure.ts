/** How much text a block holds, whatever its script. */
import type { RawBlock } from './raw.ts';

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
/** A Han character or a kana says about as much as this many letters. */
const WIDE_WORTH = 2.5;

/** Length in letters of an alphabet. */
export function textLength(text: string): number {
  const wide = text.charCodeAt(0) >= 0x3000 || text.charCodeAt(text.length >> 1) >= 0x3000 ? (text.match(WIDE)?.length ?? 0) : 0;
  return text.length + wide * (WIDE_WORTH - 1);
}

export function linkShare(block: RawBlock): number {
  return block.linkChars / Math.max(1, block.text.length);
}

/** Five words, or as much in a script without spaces: less is a label. */
export function isPhrase(text: string): boolean {
  return textLength(text) >= 25 && (text.split(' ').length >= 4 || textLength(text) > text.length * 1.5);
}

const SENTENCE_END = /[.!?…。！？؟।:"”’»“)\]]\s*$/;

/** Long enough, and ending as sentences do. */
export function isParagraph(text: string, from: number): boolean {
  return textLength(text) >= from && SENTENCE_END.test(text);
}
