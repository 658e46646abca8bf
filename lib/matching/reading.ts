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

/** Sentences right before one, nearest first. */
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

/** Each segment with the names that stand shortly before it, in its block's last sentences and in the page's title, and what it leaves to them. */
export function readAll(segments: readonly Segment[], page: PageFacts, names: NameTable, pipeline: Pipeline): Read[] {
  const ready = (text: string): Prepared => withNames(wordsOf(text, pipeline), names);
  const title = ready(page.title ?? '');
  const prepared = segments.map(({ text }) => ready(text));
  const keys = prepared.map(keysOf);
  const titleKeys = keysOf(title);
  const topic = topicOf(prepared, names);
  const at = (place: number): Prepared[] => prepared.slice(place, place + 1);
  return segments.map((segment, index) => {
    const own = prepared[index] ?? ready(segment.text);
    const previous = index > 0 ? segments[index - 1] : undefined;
    const following = segments[index + 1];
    const isAfter = previous !== undefined && previous.block === segment.block;
    const context = [...titleKeys, ...beforeOf(segments, index, contextSentences, isOfBlock).flatMap((place) => keys[place] ?? [])];
    const earlier = [...beforeOf(segments, index, contextSentences, goesOn).flatMap(at), title, topic];
    return {
      segment,
      prepared: own,
      context: context.length === 0 ? noKeys : new Set(context),
      references: referencesOf(own, earlier, isAfter ? prepared[index - 1] : undefined, names),
      around: aroundOf(segments, prepared, index),
      before: isAfter ? previous.text : undefined,
      next: following?.block === segment.block ? following.text : undefined,
    };
  });
}
