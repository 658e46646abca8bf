/**
 * The findings of a page by the segment they stand in. Segments are numbered anew when the page changes and findings come again when
 * settings change; a finding keeps its id through both, so that what is painted or open stays what it is.
 */
import type { Finding } from '../../matching/types.ts';

export interface Replaced {
  /** New ones, and ones whose kind or effect is another. */
  readonly changed: readonly Finding[];
  readonly gone: readonly string[];
}

const isSame = (left: Finding, right: Finding): boolean =>
  left.kind === right.kind &&
  left.effect === right.effect &&
  left.soft === right.soft &&
  left.under === right.under &&
  left.start === right.start &&
  left.end === right.end;

export class FindingsBook {
  readonly #bySegment = new Map<number, readonly Finding[]>();
  #reading = 0;

  get(id: string): Finding | undefined {
    return this.all().find((finding) => finding.id === id);
  }

  /** How many segments have findings. */
  get size(): number {
    return this.#bySegment.size;
  }

  /** In reading order. */
  all(): Finding[] {
    return [...this.#bySegment.entries()].sort(([left], [right]) => left - right).flatMap(([, findings]) => findings);
  }

  /** Those of one passage: the painted one first, then what stands under it. */
  passageOf(id: string): Finding[] {
    const asked = this.get(id);
    const first = asked?.under === undefined ? asked : (this.get(asked.under) ?? asked);
    if (!first) return [];
    const segment = this.#bySegment.get(first.segment) ?? [];
    return [first, ...segment.filter((finding) => finding !== first && (finding.under === first.id || finding === asked))];
  }

  /** What was found in these segments, instead of what was known of them. */
  replace(segments: readonly number[], found: readonly Finding[]): Replaced {
    const changed: Finding[] = [];
    const gone: string[] = [];
    for (const segment of segments) {
      const known = this.#bySegment.get(segment) ?? [];
      const next = this.#withIds(
        known,
        found.filter((finding) => finding.segment === segment),
      );
      const ids = new Set(next.map(({ id }) => id));
      gone.push(...known.map(({ id }) => id).filter((id) => !ids.has(id)));
      changed.push(...next.filter((finding) => !known.some((former) => former.id === finding.id && isSame(former, finding))));
      if (next.length > 0) this.#bySegment.set(segment, next);
      else this.#bySegment.delete(segment);
    }
    return { changed, gone };
  }

  /** The page has been read again. @returns ids of findings whose segment is gone */
  renumber(nowAt: (formerOrdinal: number) => number | null): string[] {
    this.#reading++;
    const gone: string[] = [];
    const former = [...this.#bySegment];
    this.#bySegment.clear();
    for (const [ordinal, findings] of former) {
      const now = nowAt(ordinal);
      if (now === null) gone.push(...findings.map(({ id }) => id));
      else this.#bySegment.set(now, now === ordinal ? findings : findings.map((finding) => ({ ...finding, segment: now })));
    }
    return gone;
  }

  clear(): string[] {
    const ids = this.all().map(({ id }) => id);
    this.#bySegment.clear();
    return ids;
  }

  /** A finding of the same claim keeps its id; a new one gets one that no other reading has given. */
  #withIds(known: readonly Finding[], found: readonly Finding[]): Finding[] {
    const ids = new Map<string, string>();
    for (const { id, pack, claim } of found) {
      const former = known.find((one) => one.pack === pack && one.claim === claim);
      ids.set(id, former?.id ?? `${String(this.#reading)}.${id}`);
    }
    return found.map((finding) => ({
      ...finding,
      id: ids.get(finding.id) ?? finding.id,
      ...(finding.under !== undefined && { under: ids.get(finding.under) ?? finding.under }),
    }));
  }
}
