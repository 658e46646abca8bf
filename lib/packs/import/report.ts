/** What became of each record of a feed: kept as it stood, mended, or refused, with the reason. For the reader, and for whoever publishes the feed. */
import type { ToldProblem } from '../problems.ts';

/** Why a record, or a detail of it, could not be taken as it stood. */
export type Reason =
  | 'not-a-review'
  | 'media-review'
  | 'no-claim'
  | 'no-publisher'
  | 'too-short'
  | 'too-long'
  | 'duplicate'
  | 'unusable'
  | 'too-large'
  | 'markup'
  | 'broken-characters'
  | 'bad-address'
  | 'bad-date'
  | 'bad-number'
  | 'own-page'
  | 'no-language'
  | 'unknown-language'
  | 'not-json'
  | 'bad-row'
  | 'unknown-column'
  | 'label-cut'
  | 'bad-field'
  | 'worth-a-look';

/** `kept`: the record stands as it is, and whoever edits it may want to know of something. `mended`: the record is kept without the detail, or with it mended. `refused`: the record is left out. */
export type Fate = 'kept' | 'mended' | 'refused';

export interface ReasonCount {
  readonly fate: Fate;
  readonly reason: Reason;
  readonly count: number;
  /** Places of the first few, in words of the feed: its number and address; of a pack, what is wrong where. */
  readonly examples: readonly (string | ToldProblem)[];
}

export interface ImportReport {
  /** Records met, information-only ones included. */
  readonly records: number;
  /** Reviews that are kept, mended ones included. */
  readonly kept: number;
  /** Of the kept ones, how many were mended. */
  readonly mended: number;
  readonly refused: number;
  /** MediaReviews and the like: known, and not compared with text. */
  readonly information: number;
  readonly claims: number;
  readonly reasons: readonly ReasonCount[];
}

/** What has cost most comes first. */
const FATES: readonly Fate[] = ['refused', 'mended', 'kept'];
const EXAMPLES = 5;
const LONGEST_PLACE = 200;

interface Group {
  readonly fate: Fate;
  readonly reason: Reason;
  count: number;
  readonly examples: string[];
}

/** Collects; memory is bounded by the kinds of reason. */
export class Reporter {
  #records = 0;
  #kept = 0;
  #mended = 0;
  #refused = 0;
  #information = 0;
  #claims = 0;
  readonly #groups = new Map<string, Group>();

  /** @param mends details of this record that were mended */
  keeps(place: string, mends: ReadonlySet<Reason>): void {
    this.#records++;
    this.#kept++;
    if (mends.size > 0) this.#mended++;
    for (const reason of mends) this.#tell('mended', reason, place);
  }

  /** Something that whoever reads the report may want to know of a record that stands as it is. */
  notes(place: string, reason: Reason): void {
    this.#tell('kept', reason, place);
  }

  refuses(place: string, reason: Reason): void {
    this.#records++;
    if (reason === 'media-review') this.#information++;
    else this.#refused++;
    this.#tell('refused', reason, place);
  }

  newClaim(): void {
    this.#claims++;
  }

  report(): ImportReport {
    return {
      records: this.#records,
      kept: this.#kept,
      mended: this.#mended,
      refused: this.#refused,
      information: this.#information,
      claims: this.#claims,
      reasons: [...this.#groups.values()].sort(
        (left, right) => FATES.indexOf(left.fate) - FATES.indexOf(right.fate) || right.count - left.count,
      ),
    };
  }

  #tell(fate: Fate, reason: Reason, place: string): void {
    const key = `${fate} ${reason}`;
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { fate, reason, count: 0, examples: [] }));
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(place.slice(0, LONGEST_PLACE));
  }
}
