/**
 * What can be wrong with a pack, and what it costs: each code with its English words, which stand behind the name of the place. The interface
 * has them in the reader's language (`problem_…`, `place_…`, `loss_…` in public/_locales). `$1` and `$2` are filled in.
 */

export const PROBLEMS = {
  'not-json': 'is not JSON: “$3” is out of place in line $1, column $2',
  'json-cut': 'is no whole JSON: it ends in line $1, column $2',
  'no-list': 'is not a list',
  'no-text': 'is not text',
  'no-object': 'is not an object',
  'no-flag': 'is neither true nor false',
  'bad-number': 'is not a number',
  missing: 'has no “$1”',
  'no-claims': 'has no list of “claims”',
  empty: 'is empty',
  'no-usable-claim': 'has no claim that can be used',
  'too-long': 'has $1 characters, more than $2',
  'too-short': 'has fewer than $1 words (“$2”) and would match far too much',
  short: 'has only $1 words (“$2”) and may match too much',
  'too-many': 'has $1 items, more than $2; the rest is left out',
  'mended-text': 'holds broken or invisible characters, which are replaced',
  'bad-id': 'is “$1”, not 1 to 128 letters, digits or . _ ~ - that start with a letter or digit',
  'bad-date': 'is “$1”, not a date like 2022, 2022-02 or 2022-02-24',
  'bad-address': 'is “$1”, not an address that starts with http:// or https://',
  'own-page': 'is “$1”, a page of the extension, which only a bundled pack may name',
  'bad-language': 'is “$1”, not a language tag like en or pt-BR',
  'not-one-of': 'is “$1”, which is none of: $2',
  'long-quote': 'has $1 words, more than $2',
  'no-evidence': 'has no source, no publisher’s review and no appearance',
  'no-label': 'has no “label”: what the publisher called it is not known',
  'attributed-reading': 'is the pack’s reading and yet has a label or a publisher, which are left out',
  'two-readings': 'has more than one reading of the pack; the first counts',
  backwards: 'ends ($2) before it begins ($1)',
  'same-id': 'has the same id as one before it',
  'same-key': 'has the same key as one before it',
  repeated: 'says “$1” more than once',
  'same-words': 'says word for word what the claim “$1” says',
  'words-again': 'says word for word what a claim before it says',
  'shared-alias': 'has the alias “$1”, which is one of “$2” too',
  unbound: 'is bound to the article “$1”, which the pack does not have',
  'no-such-claim': 'refers to “$1”, but the pack has no other claim of that id',
  'no-such-article': 'refers to “$1”, but the pack has no article of that id',
  'no-such-name': 'refers to “$1”, but the pack has no name of that key',
  'unknown-field': 'is no field of this format version; it is ignored',
  'foreign-format': 'is “$1”, not “$2”',
  'foreign-version': 'is $1; this version of On Record reads $2',
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** What a list of a pack has: `source 2`. */
export const NOUNS = [
  'article',
  'name',
  'claim',
  'editor',
  'alias',
  'variant',
  'quotation',
  'review',
  'source',
  'caution',
  'appearance',
  'figure',
  'date',
  'topic',
  'relation',
  'address',
] as const;
export type Noun = (typeof NOUNS)[number];

/** What is lost. */
export const LOSSES = {
  pack: 'the pack is refused',
  it: 'it is left out',
  reference: 'the reference is left out',
  claim: 'the claim is left out',
  article: 'the article is left out',
  name: 'the name is left out',
  review: 'the review is left out',
  source: 'the source is left out',
  appearance: 'the appearance is left out',
  figure: 'the figure is left out',
  relation: 'the relation is left out',
  validity: 'the validity is left out',
} as const;
export type Loss = keyof typeof LOSSES;

export function filled(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\$([1-9])/g, (_, digit) => String(values[Number(digit) - 1] ?? ''));
}
