/** The form of `data/page-words.json`. */

export interface NamedCues {
  /** Names of `cue.ts`. */
  readonly cues: readonly string[];
  /** Parted by blanks. */
  readonly names: string;
}

interface Names {
  readonly names: string;
}

interface Patterns {
  /** Sources of regular expressions, without regard to case. */
  readonly patterns: readonly string[];
}

export interface Place {
  readonly selector: string;
}

/** Where facts about the page stand. */
export interface Places {
  /** Of the article's date, the surest first; after these the address is asked, then the times. */
  readonly dates: readonly Place[];
  readonly times: readonly Place[];
  readonly besideArticle: Place;
  readonly siteHead: Place;
}

export interface WordTable {
  readonly places: Places;
  readonly elements: readonly NamedCues[];
  /** Beginnings of class names that are about something else. */
  readonly topical: Patterns;
  /** What the values of an attribute say. */
  readonly attributes: Readonly<Record<string, readonly NamedCues[]>>;
  readonly comments: Readonly<Record<'one' | 'section' | 'other' | 'elsewhere' | 'whole', Names>> & {
    readonly parts: readonly NamedCues[];
    readonly inside: readonly NamedCues[];
  };
  /** January first. */
  readonly months: Patterns;
  readonly labels: Readonly<Record<'comments' | 'page' | 'credits' | 'headings' | 'says' | 'saysLine' | 'profiles', Patterns>>;
}
