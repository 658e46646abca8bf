/** The blocks that are read, joined to the text of the document and cut into segments. */
import { splitSentences } from '../../matching/segments.ts';
import type { Origin, Segment } from '../../matching/types.ts';
import type { Sliced } from '../slices.ts';
import { RunMap } from '../text/run-map.ts';
import type { Block, CommentFacts, PageText } from '../types.ts';
import { sameBlocks, segmentsByBlock } from '../watching/difference.ts';
import * as Cue from './cue.ts';
import type { Item, RawBlock } from './raw.ts';

export interface Joined {
  readonly text: string;
  readonly blocks: Block[];
  readonly runs: RunMap;
}

/** A wrapper's name and date are those of the one text in it. */
function factsOf(item: Item): CommentFacts {
  let { author, date } = item;
  for (let around = item.parent; around?.blocks === 0; around = around.parent) {
    author ??= around.author;
    date ??= around.date;
  }
  return { author, date };
}

/** So many blocks are joined between two looks at the clock. */
const A_TURN = 256;

/** Blocks joined by "\n"; offsets of the runs become offsets in the joined text. */
export function* joinBlocks(raw: readonly RawBlock[], rawRuns: RunMap, origins: readonly (Origin | null)[]): Sliced<Joined> {
  const blocks: Block[] = [];
  const runs = new RunMap();
  const facts = new Map<Item, CommentFacts>();
  const texts: string[] = [];
  let start = 0;
  for (const [at, block] of raw.entries()) {
    if (at % A_TURN === 0) yield;
    const origin = origins[at];
    if (!origin) continue;
    const { item } = block;
    let known = item && (facts.get(item) ?? null);
    if (item && !known) facts.set(item, (known = factsOf(item)));
    runs.addFrom(rawRuns, block.from, block.to, block.text.length, start);
    const end = start + block.text.length;
    const comment = block.cues & Cue.comment ? (known ?? { author: null, date: null }) : null;
    blocks.push({ ordinal: blocks.length, origin, start, end, element: block.element, comment, date: known?.date ?? null });
    texts.push(block.text);
    start = end + 1;
  }
  return { text: texts.join('\n'), blocks, runs };
}

/** One call of the segmenter on so much text, in UTF-16 units: about 1 ms, three where the engine is cold, so that a slice can end. */
const CHUNK = 6_000;

class Segmenting {
  readonly segments: Segment[] = [];
  readonly #joined: Joined;
  readonly #language: string | null;

  constructor(joined: Joined, language: string | null) {
    this.#joined = joined;
    this.#language = language;
  }

  /** Cuts blocks [from, to), which stand together in the text. */
  cut(from: number, to: number): void {
    const { blocks, text } = this.#joined;
    const base = blocks[from]?.start ?? 0;
    let at = from;
    for (const span of splitSentences(text.slice(base, blocks[to - 1]?.end ?? base), this.#language)) {
      while (at + 1 < to && base + span.start >= (blocks[at]?.end ?? 0)) at++;
      this.#add(blocks[at], base + span.start, base + span.end);
    }
  }

  /** Takes over the sentences of a block that has not changed. */
  copy(at: number, former: readonly Segment[], formerStart: number): void {
    const block = this.#joined.blocks[at];
    const shift = (block?.start ?? 0) - formerStart;
    for (const { start, end } of former) this.#add(block, start + shift, end + shift);
  }

  #add(block: Block | undefined, start: number, end: number): void {
    if (!block) return;
    const segment = {
      ordinal: this.segments.length,
      text: this.#joined.text.slice(start, end),
      origin: block.origin,
      start,
      end,
      block: block.ordinal,
    };
    this.segments.push(block.date ? { ...segment, date: block.date } : segment);
  }
}

/** Where the chunk that begins at `from` ends: before a block that is known, or when it is long enough. */
function chunkEnd(blocks: readonly Block[], from: number, same: Int32Array | null): number {
  const start = blocks[from]?.start ?? 0;
  let to = from + 1;
  while (to < blocks.length && (same?.[to] ?? -1) < 0 && (blocks[to]?.end ?? 0) - start < CHUNK) to++;
  return to;
}

/** The sentences of a page; those of blocks that stood in the previous reading are taken over. */
export function* segment(joined: Joined, language: string | null, previous: PageText | null): Sliced<Segment[]> {
  const segmenting = new Segmenting(joined, language);
  const same = previous && sameBlocks(previous, joined);
  const former = previous ? segmentsByBlock(previous) : null;
  const { blocks } = joined;
  // The first segmenter of a process loads its tables, which takes as long as all the rest: a step of its own.
  splitSentences('', language);
  yield;
  for (let from = 0; from < blocks.length;) {
    const known = same?.[from] ?? -1;
    if (known >= 0) segmenting.copy(from++, former?.get(known) ?? [], previous?.blocks[known]?.start ?? 0);
    else {
      const to = chunkEnd(blocks, from, same);
      segmenting.cut(from, to);
      from = to;
    }
    yield;
  }
  return segmenting.segments;
}
