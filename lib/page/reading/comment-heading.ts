/**
 * Comment sections that nothing marks but their heading ("12 Kommentare", "Leserbriefe"). What follows the heading in its parent is
 * comment, until a heading of the same level or the parent's end.
 */
import * as Cue from './cue.ts';
import type { Frame } from './frame.ts';
import { ARTICLE_SEEN } from './guards.ts';
import type { RawBlock } from './raw.ts';

const NOUNS = `(?:user |reader |leser|nutzer)?-?(?:comments?|kommentare?|commentaires?|comentarios?|coment[áa]rios?|commenti|reacties?|komentarze|koment[áa][řr]e|kommentarer|yorumlar|responses?|replies|reaktionen|leserbriefe|lesermeinungen|leserstimmen|meinungen|antworten|discussion|diskussion|forum|commenti dei lettori|комментарии|коментарі|评论|評論|コメント|댓글|تعليقات|التعليقات|reader comments)`;
const HEADING = new RegExp(
  `^(?:(?:\\(?\\d+\\)?|one|two|three|ein|eine|zwei|un|une|alle|all|top|ihre|les|die|los|i)\\s+)*${NOUNS}(?:\\s*[:(\\[–-]?\\s*\\(?\\d*\\)?\\]?)?(?:\\s+(?:zu|zum|to|on|auf|sur|sobre|a|su|der leser|our readers|for|about|von lesern|from readers)\\b.*)?\\s*[:.]?$`,
  'i',
);
/** Such a heading is short; one that is no heading element still shorter. */
const LONGEST = 120;
const LONGEST_LINE = 40;

export function isCommentHeading(text: string): boolean {
  return text.length <= LONGEST && HEADING.test(text);
}

function isHeadingOfComments(block: RawBlock): boolean {
  if (block.cues & (Cue.comment | Cue.aside | Cue.teaser) || block.linkChars * 2 > block.text.length) return false;
  return (block.text.length <= LONGEST_LINE || (block.cues & Cue.heading) !== 0) && isCommentHeading(block.text);
}

/**
 * The frame whose later children are comments because the block just read is their heading; null where it is none.
 * @param depth of the element around the heading's own
 */
export function commentHeadingFrame(
  frames: readonly Frame[],
  depth: number,
  block: RawBlock,
  firstBlock: number,
  articleChars: number,
): Frame | null {
  if (articleChars < ARTICLE_SEEN || !isHeadingOfComments(block)) return null;
  for (let at = depth; at >= 0; at--) {
    const frame = frames[at];
    if (!frame || /^(?:body|html|main)$/.test(frame.name)) return frame ?? null;
    if (frame.firstBlock < firstBlock || frame.next) return frame;
  }
  return null;
}
