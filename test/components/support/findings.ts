import type { CardFinding } from '../../../components/card/props.ts';
import type { Claim, Finding, Rating, Review, Source } from '../../../lib/matching/types.ts';

export function source(over: Partial<Source> = {}): Source {
  return { publisher: 'The Daily Record', title: 'Harbour opens', url: 'https://daily.example/harbour', cautions: [], ...over };
}

export function review(over: Partial<Review> = {}): Review {
  return { by: 'publisher', category: 'false', label: 'False', publisher: 'PolitiFact', date: '2022-04-04', ...over };
}

export function claim(over: Partial<Claim> = {}): Claim {
  return {
    id: 'harbour-closed',
    text: 'The harbour is closed.',
    form: 'statement',
    kind: 'fact',
    language: 'en',
    variants: [],
    quotations: [],
    reviews: [review()],
    sources: [source()],
    appearances: [],
    figures: [],
    dates: [],
    names: [],
    topics: [],
    relations: [],
    ...over,
  };
}

export const rated: Rating = { by: 'publisher', category: 'false', label: 'False', publisher: 'PolitiFact', date: '2022-04-04' };
export const read: Rating = { by: 'pack', category: 'misleading', label: null, publisher: null, date: null };

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    id: '3:harbours:harbour-closed',
    pack: 'harbours',
    claim: 'harbour-closed',
    segment: 3,
    start: 0,
    end: 27,
    score: 0.9,
    sureness: 0.95,
    stance: 'asserts',
    voice: 'own',
    why: { wording: 'The harbour is closed.', aligned: [], differs: [], cue: null },
    kind: 'repeats',
    soft: false,
    time: 'unknown',
    effect: 'painted',
    rule: 'repeats-false',
    rating: rated,
    origin: 'body',
    claimText: 'The harbour is closed.',
    claimKind: 'fact',
    topics: [],
    ...over,
  };
}

export function cardFinding(over: Partial<Finding> = {}, claimOver: Partial<Claim> = {}): CardFinding {
  return {
    finding: finding(over),
    claim: claim(claimOver),
    segment: 'They have shut the harbour.',
    packTitle: 'Harbours',
    articles: [],
  };
}
