/**
 * Wiki talk pages: comments have neither names nor boxes, only signatures at their ends ("Name (talk) 14:42, 25 February 2019 (UTC)"). Where a page has
 * several, everything from a heading or a signature to the next signature is one comment.
 */
import type { Dates } from '../facts/dates.ts';
import * as Cue from './cue.ts';
import { newItem } from './item-facts.ts';
import type { Item, RawBlock } from './raw.ts';

const SIGNATURE = /\d{1,2}:\d{2}[^\n]{1,40}(?:19|20)\d{2}\s*\([^()\n]{2,14}\)\s*\.?\s*(?:\S{1,3})?$/u;
/** One signed line may be a quotation. */
const FROM = 2;
/** Part of a talk page's blocks that is signed, at least. */
const PART = 0.05;
/** No comment goes on over these. */
const BETWEEN = Cue.heading | Cue.comment | Cue.teaser | Cue.aside;
/** A signature is looked for in the last part of a block. */
const TAIL = 140;

interface Signature {
  readonly date: string | null;
  readonly author: string | null;
  /** Length of the text before it. */
  readonly before: number;
}

function signatureIn(text: string, dates: Dates): Signature | null {
  const tail = text.slice(-TAIL);
  const hit = SIGNATURE.exec(tail);
  if (!hit) return null;
  const before = tail.slice(0, hit.index);
  const named = /(?:^|--|[—–~.!?؟。])\s*([^—–~.!?؟。]{1,50})$/u.exec(before);
  const name = named?.[1] ?? '';
  const author = name.replace(/\s*\([^()]*\)\s*,?\s*$/u, '').replace(/^[-\s]+|[,\s]+$/gu, '');
  const kept = before.slice(0, before.length - name.length).replace(/(?:--|[—–~])?\s*$/u, '').length;
  return { date: dates.parse(hit[0]), author: author || null, before: text.length - tail.length + kept };
}

/** The blocks of a talk page with their comments; any other page's blocks as they are. */
export function withSignatures(blocks: readonly RawBlock[], dates: Dates): readonly RawBlock[] {
  const signed = blocks.filter((block) => SIGNATURE.test(block.text.slice(-TAIL))).length;
  if (signed < FROM || signed < blocks.length * PART) return blocks;
  const items = new Map<RawBlock, Item>();
  const lengths = new Map<RawBlock, number>();
  let pending: RawBlock[] = [];
  for (const block of blocks) {
    if (block.cues & BETWEEN) pending = [];
    else pending.push(block);
    const signature = pending.length > 0 ? signatureIn(block.text, dates) : null;
    if (!signature) continue;
    const { author, date, before } = signature;
    const item = { ...newItem(block.element, null), author, date, blocks: pending.length };
    lengths.set(block, before);
    for (const one of pending) items.set(one, item);
    pending = [];
  }
  return blocks.flatMap((block) => {
    const item = items.get(block);
    if (!item) return [block];
    const text = block.text.slice(0, lengths.get(block)).trimEnd();
    return text ? [{ ...block, text, item, cues: block.cues | Cue.comment }] : [];
  });
}
