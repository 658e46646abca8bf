/**
 * The words of docs/glossary.md as types. Every layer speaks them; this file imports words alone.
 * Offsets are UTF-16 code units throughout; dates are ISO 8601 and may be partial ("2022", "2022-02", "2022-02-24").
 */
import type { ListedFor } from './listed-for.ts';

export const ORIGINS = ['headline', 'standfirst', 'body', 'quote', 'caption', 'comment', 'live', 'teaser'] as const;
export type Origin = (typeof ORIGINS)[number];

export const CATEGORIES = [
  'false',
  'misleading',
  'missing-context',
  'disputed',
  'outdated',
  'unverifiable',
  'opinion',
  'supported',
  'satire',
  'unknown',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const CLAIM_KINDS = ['fact', 'quotation', 'intent', 'opinion', 'prediction'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const STANCES = ['asserts', 'denies', 'differs', 'unclear'] as const;
export type Stance = (typeof STANCES)[number];

export const VOICES = ['own', 'reported', 'refuted', 'open'] as const;
export type Voice = (typeof VOICES)[number];

export const FINDING_KINDS = ['repeats', 'contradicts', 'differs', 'misquotes', 'was-so', 'reported', 'refuted', 'on-record'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const EFFECTS = ['painted', 'listed', 'hidden'] as const;
export type Effect = (typeof EFFECTS)[number];

export const STRICTNESSES = ['strict', 'balanced', 'broad'] as const;
export type Strictness = (typeof STRICTNESSES)[number];

/** Where the page's date stands to the claim's validity. `unknown`: no date on the page, or no validity on the claim. */
export type Time = 'within' | 'before' | 'after' | 'unknown';

/** Whole-day range in which a claim holds; either end may be open. `change` says in one sentence what ended it. */
export interface Validity {
  readonly from?: string;
  readonly until?: string;
  readonly change?: string;
}

/** `publisher`: a rating. `party`: a statement by a party to the matter. `pack`: this pack's reading of its sources (no label, no publisher). */
export type ReviewBy = 'publisher' | 'party' | 'pack';

export interface Review {
  readonly by: ReviewBy;
  readonly category: Category;
  /** The publisher's own words, kept word for word; null for a pack's reading. */
  readonly label: string | null;
  /** The label is words of the review's text, since its publisher names no rating. */
  readonly inText?: boolean;
  readonly publisher: string | null;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
  readonly title?: string;
  /** Names the copy that was read where it is not the publisher's own page. */
  readonly readAt?: string;
  readonly note?: string;
}

/** `party`: a side in the matter, `mirror`: a copy of somebody else's page, `uncertain`: date, title or wording not seen on the page itself. */
export type SourceCaution = 'party' | 'mirror' | 'uncertain';

export interface Source {
  readonly publisher: string;
  readonly title: string | null;
  readonly url?: string;
  readonly date?: string;
  /** Exact words, at most 40. */
  readonly quote?: string;
  readonly language?: string;
  readonly cautions: readonly SourceCaution[];
  readonly note?: string;
}

export interface Appearance {
  /** Id of one of the pack's articles. */
  readonly article: string;
  readonly quote: string;
  readonly origin: Origin;
  /** The article's quotation marks hold reworded text. */
  readonly reworded?: boolean;
}

export type Comparator = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A number with its unit ("ship", "jet", "percent", "usd"); the unit is singular, lower case. */
export interface Figure {
  readonly value: number;
  readonly comparator: Comparator;
  readonly unit: string;
}

export type RelationType = 'same-as' | 'contradicts' | 'narrower' | 'part-of' | 'related';
export interface Relation {
  readonly type: RelationType;
  readonly claim: string;
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  /** `headline`: no stance is taken from it. */
  readonly form: 'statement' | 'headline';
  readonly kind: ClaimKind;
  readonly language: string;
  readonly variants: readonly string[];
  readonly claimant?: string;
  /** Who spoke, where the claim records a statement; the key of a name in the pack. */
  readonly speaker?: string;
  /** The recorded words of the speaker, where they are known exactly. */
  readonly quotations: readonly string[];
  readonly date?: string;
  readonly validity?: Validity;
  readonly context?: string;
  readonly reviews: readonly Review[];
  readonly sources: readonly Source[];
  readonly appearances: readonly Appearance[];
  readonly figures: readonly Figure[];
  readonly dates: readonly string[];
  /** Keys of names in the pack that the claim is about. */
  readonly names: readonly string[];
  readonly topics: readonly string[];
  readonly relations: readonly Relation[];
  /** Id of the article that the claim is about; it matches nowhere else. */
  readonly articleBound?: string;
  /** Addresses at which the claim was seen, as its reviewers tell; for information, not for matching. */
  readonly seenAt?: readonly string[];
  readonly note?: string;
}

/** A person, body or place with its other names; `key` is the canonical one. */
export interface Name {
  readonly key: string;
  readonly aliases: readonly string[];
}

export interface Article {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string;
  readonly date?: string;
  readonly note?: string;
}

/** One sentence of page text. `start`/`end` are offsets in the text of its document, `ordinal` its place in reading order. */
export interface Segment {
  readonly ordinal: number;
  readonly text: string;
  readonly origin: Origin;
  readonly start: number;
  readonly end: number;
  /** The date of the comment or live entry it stands in, where that has one of its own. */
  readonly date?: string;
  /** Ordinal of the block (paragraph, comment) that it stands in: neighbours in one block are context for each other. */
  readonly block: number;
}

/** What is known of the page as a whole. */
export interface PageFacts {
  readonly url: string;
  readonly title: string | null;
  /** BCP 47, lower case; null where the page does not tell. */
  readonly language: string | null;
  readonly date: string | null;
}

export type AlignedHow = 'same' | 'stem' | 'alias' | 'synonym' | 'figure' | 'typo';

/** Words of the segment (UTF-16 range in its text) that met words of the claim or the variant that matched (range in `Why.wording`). */
export interface AlignedWords {
  readonly segment: readonly [start: number, end: number];
  readonly wording: readonly [start: number, end: number];
  readonly how: AlignedHow;
}

export interface Difference {
  /** `word`: one word in the place of another; `wording`: a quotation in other words. */
  readonly what: 'figure' | 'date' | 'name' | 'place' | 'word' | 'wording';
  readonly here: string;
  readonly recorded: string;
}

export type CueKind =
  | 'negation'
  | 'refutation'
  | 'attribution'
  | 'hedge'
  | 'intention'
  | 'question'
  | 'condition'
  | 'quotation'
  | 'antonym'
  | 'headline'
  | 'language';

export interface Cue {
  readonly kind: CueKind;
  /** The words of the segment, or of the sentence before, that decided. */
  readonly text: string;
}

export interface Why {
  /** The claim's text or the variant of it that the segment met. */
  readonly wording: string;
  readonly aligned: readonly AlignedWords[];
  readonly differs: readonly Difference[];
  readonly cue: Cue | null;
}

/** What keeps words that met from saying the same: another time, names or words that have changed places, less than the claim. */
export type Veto = 'other-time' | 'swapped' | 'narrowed';

/** Claim × segment. `start`/`end` is the passage, offsets in the segment's text. */
export interface Match {
  readonly pack: string;
  readonly claim: string;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  /** How sure it is that the segment speaks of the claim, 0 to 1. */
  readonly score: number;
  /** How sure it is that it does with it what would be painted, 0 to 1; 0 where nothing would. */
  readonly sureness: number;
  readonly stance: Stance;
  readonly voice: Voice;
  readonly why: Why;
  /** Why the stance is unclear although the words met. */
  readonly veto?: Veto;
}

/** What a claim counts as: the publishers' newest review, else the pack's reading (label and publisher null). */
export interface Rating {
  readonly by: ReviewBy;
  readonly category: Category;
  readonly label: string | null;
  /** The label is words of the review's text. */
  readonly inText?: boolean;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** A match judged by the table of design and rules. */
export interface Finding extends Match {
  /** Stable within a document: `ordinal:pack:claim`. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Painted with the underline of "context matters". */
  readonly soft: boolean;
  readonly time: Time;
  readonly effect: Effect;
  /** Id of the rule that gave the effect. */
  readonly rule: string;
  readonly rating: Rating;
  readonly origin: Origin;
  /** The claim as recorded, for lists. */
  readonly claimText: string;
  readonly claimKind: ClaimKind;
  readonly topics: readonly string[];
  /** Id of the painted finding in whose card this one stands too, where one passage has several. */
  readonly under?: string;
  /** Where the effect is `listed`. */
  readonly listedFor?: ListedFor;
}

/** All that is named must hold; a condition that is left out holds always. */
export interface Condition {
  readonly finding?: readonly FindingKind[];
  readonly category?: readonly Category[];
  readonly kind?: readonly ClaimKind[];
  readonly stance?: readonly Stance[];
  readonly voice?: readonly Voice[];
  readonly time?: readonly Time[];
  readonly origin?: readonly Origin[];
  readonly by?: readonly ReviewBy[];
  /** What decided the stance. */
  readonly cue?: readonly CueKind[];
  readonly strictness?: readonly Strictness[];
}

/** A switchable row of data/rules.json; it covers a finding when any of its conditions holds. */
export interface Rule {
  readonly id: string;
  readonly when: readonly Condition[];
  /** Left out: the rule is a gate; switched off, it hides what it covers, switched on, it leaves the effect to the rows below. */
  readonly effect?: Effect;
}
