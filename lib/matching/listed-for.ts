/** Why a finding is listed and not painted, as words for data; which of them holds, `why-listed.ts` tells. */
export const LISTED_FOR = [
  'unsure', // it would be painted, were the match as sure as the strictness asks
  'beside', // another claim is painted on the passage
  'language',
  'headline',
  'open', // asked, supposed or planned
  'other-time',
  'swapped', // names or words have changed places
  'narrowed', // less or something else than the claim
  'unclear',
  'unrated', // nobody calls the claim wrong
  'said', // a statement, as it was made
  'statement', // something else about a statement that was made
  'agrees',
  'reported',
  'refuted',
  'refutes-another', // something else than what is on record
  'other-than-rated', // the rating is of other figures, names or words
  'not-repeated', // something else about what is outdated
  'no-validity',
  'no-date',
  'still-so', // outdated only later
  'told-as-past',
  'outside-validity',
  'rule', // nothing but the rule itself tells
] as const;
export type ListedFor = (typeof LISTED_FOR)[number];
