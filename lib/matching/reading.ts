/** The segments of a page made ready, each with what stands around it. */
import { aroundOf } from './align/around.ts';
import type { Around } from './align/question.ts';
import { referencesOf, type References } from './references.ts';
import type { NameTable } from './text/names.ts';
import type { Pipeline } from './text/pipelines.ts';
import { type Prepared, prepareWords, withNames } from './text/prepare.ts';
import type { PageFacts, Segment } from './types.ts';

const contextSentences = 2;

export interface Read {
  readonly segment: Segment;
  readonly prepared: Prepared;
  /** Keys of names that stand shortly before it. */
  readonly context: ReadonlySet<string>;
  /** What it leaves to the sentences before. */
  readonly references: References;
  /** Sentences around it, nearest first. */
  readonly around: readonly Around[];
  readonly before: string | undefined;
  readonly next: string | undefined;
}

/** Sentences of a slice and of the one before: all packs ask for the same ones, and neighbours come again. */
const mostKept = 400;
const kept: Readonly<Record<Pipeline, Map<string, Prepared>>> = { en: new Map(), de: new Map(), fr: new Map(), es: new Map() };

function wordsOf(text: string, pipeline: Pipeline): Prepared {
  const sentences = kept[pipeline];
  const known = sentences.get(text);
  if (known) return known;
  const made = prepareWords(text, pipeline);
  if (sentences.size >= mostKept) sentences.clear();
  sentences.set(text, made);
  return made;
}

/** A name makes the topic with so many mentions, and half of those of its kind. */
const leastMentions = 3;
const topicShare = 0.5;

const nothing: Prepared = { text: '', tokens: [], terms: [], weight: 0 };

/** The person and the thing of which the page speaks most, as if a sentence named them. */
function topicOf(prepared: readonly Prepared[], names: NameTable): Prepared {
  const mentions = prepared.flatMap(({ terms }) => terms.filter(({ kind }) => kind === 'name'));
  // A feed has no names, and its sentences are many.
  if (mentions.length === 0) return nothing;
  const terms = [true, false].flatMap((isPerson) => {
    const ofKind = mentions.filter(({ key }) => names.isPerson(key.slice(1)) === isPerson);
    const counts = new Map<string, number>();
    for (const { key } of ofKind) counts.set(key, (counts.get(key) ?? 0) + 1);
    return ofKind.filter(({ key }) => (counts.get(key) ?? 0) >= Math.max(leastMentions, topicShare * ofKind.length)).slice(0, 1);
  });
  return { ...nothing, terms };
}

/** Running text goes on from paragraph to paragraph; a comment begins anew. */
function goesOn(segment: Segment, before: Segment | undefined): boolean {
  return before !== undefined && (before.block === segment.block || (segment.origin === 'body' && before.origin === 'body'));
}

/** Places of sentences right before one, nearest first. */
function beforeOf(segments: readonly Segment[], index: number, most: number, isOn: typeof goesOn): number[] {
  const places: number[] = [];
  for (let place = index - 1; place >= 0 && places.length < most; place--) {
    const [segment, before] = [segments[place + 1], segments[place]];
    if (!segment || !isOn(segment, before)) break;
    places.push(place);
  }
  return places;
}

const isOfBlock: typeof goesOn = (segment, before) => before?.block === segment.block;

const noKeys: ReadonlySet<string> = new Set();

function keysOf({ terms }: Prepared): string[] {
  return terms.flatMap(({ kind, key }) => (kind === 'name' ? [key] : []));
}

/** A slice of a page, made ready for one pack. */
class Slice {
  readonly segments: readonly Segment[];
  readonly names: NameTable;
  readonly prepared: readonly Prepared[];
  readonly title: Prepared;
  #topic: Prepared | null = null;

  constructor(segments: readonly Segment[], page: PageFacts, names: NameTable, pipeline: Pipeline) {
    const ready = (text: string): Prepared => withNames(wordsOf(text, pipeline), names);
    this.segments = segments;
    this.names = names;
    this.title = ready(page.title ?? '');
    this.prepared = segments.map(({ text }) => ready(text));
  }

  get topic(): Prepared {
    return (this.#topic ??= topicOf(this.prepared, this.names));
  }

  /** Sentences right before one, nearest first. */
  before(index: number, isOn: typeof goesOn): Prepared[] {
    return beforeOf(this.segments, index, contextSentences, isOn).flatMap((place) => this.prepared[place] ?? []);
  }
}

/** What stands around a segment is looked at when it is asked for: a feed asks for other things than a pack whose claims have variants. */
class ReadSegment implements Read {
  readonly segment: Segment;
  readonly prepared: Prepared;
  readonly #slice: Slice;
  readonly #index: number;
  #context: ReadonlySet<string> | null = null;
  #references: References | null = null;

  constructor(segment: Segment, prepared: Prepared, slice: Slice, index: number) {
    this.segment = segment;
    this.prepared = prepared;
    this.#slice = slice;
    this.#index = index;
  }

  get context(): ReadonlySet<string> {
    if (this.#context) return this.#context;
    const keys = [this.#slice.title, ...this.#slice.before(this.#index, isOfBlock)].flatMap(keysOf);
    return (this.#context = keys.length === 0 ? noKeys : new Set(keys));
  }

  get references(): References {
    const { title, names, prepared, topic } = this.#slice;
    const right = this.before === undefined ? undefined : prepared[this.#index - 1];
    return (this.#references ??= referencesOf(this.prepared, [...this.#slice.before(this.#index, goesOn), title, topic], right, names));
  }

  get around(): readonly Around[] {
    return aroundOf(this.#slice.segments, this.#slice.prepared, this.#index);
  }

  get before(): string | undefined {
    return this.#neighbour(-1);
  }

  get next(): string | undefined {
    return this.#neighbour(1);
  }

  /** Of the same block. */
  #neighbour(step: number): string | undefined {
    const near = this.#slice.segments[this.#index + step];
    return near?.block === this.segment.block ? near.text : undefined;
  }
}

/** Each segment with the names that stand shortly before it, in its block's last sentences and in the page's title, and what it leaves to them. */
export function readAll(segments: readonly Segment[], page: PageFacts, names: NameTable, pipeline: Pipeline): Read[] {
  const slice = new Slice(segments, page, names, pipeline);
  return slice.prepared.flatMap((prepared, index) => {
    const segment = segments[index];
    return segment ? [new ReadSegment(segment, prepared, slice, index)] : [];
  });
}
