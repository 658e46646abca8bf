/** What the segment says otherwise than the record: figures, names that stand in the place of the recorded ones, dates. */
import type { Claim, Difference } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { figuresAgree } from '../text/figures.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { stem } from '../text/stem.ts';
import { differentDates } from './dates.ts';

function textOf(alignment: Alignment, side: 'segment' | 'wording', start: number, end: number): string {
  return alignment[side].text.slice(start, end);
}

function recordedFigure(value: number, unit: string, comparator: string): string {
  const words: Record<string, string> = {
    about: 'about ',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'at-most': 'at most ',
    'less-than': 'less than ',
  };
  return `${words[comparator] ?? ''}${new Intl.NumberFormat('en').format(value)} ${unit.replace(/-/g, ' ')}`;
}

/** Figures of the segment whose unit the claim records with another value. */
function figureDifferences(alignment: Alignment, claim: Claim): Difference[] {
  const found: Difference[] = [];
  for (const term of alignment.segment.terms) {
    const here = term.figure;
    if (!here) continue;
    const recorded = claim.figures.filter((figure) => {
      const unit = stem(figure.unit.split('-')[0] ?? figure.unit);
      return here.units.some((word) => word === unit || areSynonyms(word, unit));
    });
    const first = recorded[0];
    if (!first || recorded.some((figure) => figuresAgree(here, figure))) continue;
    found.push({
      what: 'figure',
      here: textOf(alignment, 'segment', term.start, term.end),
      recorded: recordedFigure(first.value, first.unit, first.comparator),
    });
  }
  return found;
}

/** Pairs that were aligned although their values differ, where no typed figure of the claim tells. */
function pairDifferences(alignment: Alignment): Difference[] {
  return alignment.pairs
    .filter((pair) => pair.differs)
    .map((pair) => ({
      what: 'figure' as const,
      here: textOf(alignment, 'segment', pair.here.start, pair.here.end),
      recorded: textOf(alignment, 'wording', pair.recorded.start, pair.recorded.end),
    }));
}

/** One name of the wording is missing and exactly one other name stands in the passage instead: another actor or place. */
function nameDifferences(alignment: Alignment, claim: Claim): Difference[] {
  const met = new Set(alignment.pairs.map((pair) => pair.here.key));
  // A name of which the claim speaks elsewhere is no other one.
  const recordedKeys = new Set([...alignment.wording.terms.map((term) => term.key), ...claim.names.map((name) => `@${name}`)]);
  const missing = alignment.wording.terms.filter(
    (term) =>
      term.kind === 'name' && !alignment.pairs.some((pair) => pair.recorded.key === term.key) && !alignment.fromContext.includes(term),
  );
  const first = alignment.pairs[0]?.here.firstToken ?? 0;
  const last = alignment.pairs.at(-1)?.here.lastToken ?? 0;
  const others = alignment.segment.terms.filter(
    (term) =>
      term.kind === 'name' &&
      !met.has(term.key) &&
      !recordedKeys.has(term.key) &&
      term.firstToken >= first - 2 &&
      term.lastToken <= last + 3,
  );
  const [lost, ...moreLost] = missing;
  const [other, ...moreOthers] = others;
  if (!lost || !other || moreLost.length > 0 || moreOthers.length > 0) return [];
  return [
    {
      what: 'name',
      here: textOf(alignment, 'segment', other.start, other.end),
      recorded: textOf(alignment, 'wording', lost.start, lost.end),
    },
  ];
}

/** @param date ISO date of the page or comment, by which "tomorrow" is resolved */
export function differences(alignment: Alignment, claim: Claim, date: string | null): Difference[] {
  const typed = figureDifferences(alignment, claim);
  const figures = typed.length > 0 ? typed : pairDifferences(alignment);
  return [...figures, ...differentDates(alignment.segment.text, claim, date), ...nameDifferences(alignment, claim)];
}
