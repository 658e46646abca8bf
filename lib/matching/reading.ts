/** The segments of a page made ready, each with what stands around it. */
import { aroundOf } from './align/around.ts';
import type { Around } from './align/question.ts';
import type { NameTable } from './text/names.ts';
import type { Pipeline } from './text/pipelines.ts';
import { prepare, type Prepared } from './text/prepare.ts';
import type { PageFacts, Segment } from './types.ts';

const contextSentences = 2;

export interface Read {
  readonly segment: Segment;
  readonly prepared: Prepared;
  /** Keys of names that stand shortly before it. */
  readonly context: ReadonlySet<string>;
  /** Sentences around it, nearest first. */
  readonly around: readonly Around[];
  readonly before: string | undefined;
  readonly next: string | undefined;
}

/** The names that stand shortly before a segment, in its block's last sentences and in the page's title. */
export function readAll(segments: readonly Segment[], page: PageFacts, names: NameTable, pipeline: Pipeline): Read[] {
  const title = prepare(page.title ?? '', names, pipeline).terms.filter((term) => term.kind === 'name');
  const prepared = segments.map((segment) => prepare(segment.text, names, pipeline));
  return segments.map((segment, index) => {
    const context = new Set(title.map((term) => term.key));
    for (let back = 1; back <= contextSentences; back++) {
      if (segments[index - back]?.block !== segment.block) break;
      for (const term of prepared[index - back]?.terms ?? []) if (term.kind === 'name') context.add(term.key);
    }
    const previous = segments[index - 1];
    const following = segments[index + 1];
    return {
      segment,
      prepared: prepared[index] ?? prepare(segment.text, names, pipeline),
      context,
      around: aroundOf(segments, prepared, index),
      before: previous?.block === segment.block ? previous.text : undefined,
      next: following?.block === segment.block ? following.text : undefined,
    };
  });
}
