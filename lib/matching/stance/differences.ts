/** What the segment says otherwise than the record: figures, names that stand in the place of the recorded ones, dates. */
import type { Claim, Difference } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { figuresAgree } from '../text/figures.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { stem } from '../text/stem.ts';
import { differentDates } from './dates.ts';
import { otherNames, otherObject, otherPlace, otherProperName } from './names.ts';

function textOf(alignment: Alignment, side: 'segment' | 'wording', start: number, end: number): string {
  return alignment[side].text.slice(start, end);
}

const signs: Readonly<Record<string, string>> = { usd: '$', eur: '€', gbp: '£' };
const comparatorWords: Readonly<Record<string, string>> = {
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
};

/** As English writes it: "5,000,000,000". Intl needs some 20 ms before it writes its first one. */
function written(value: number): string {
  const [whole = '', ...part] = String(Math.round(value * 1000) / 1000).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...part].join('.');
}

/** "At least 120 ships", "141 votes for", "$5,000,000,000". */
function recordedFigure(value: number, unit: string, comparator: string): string {
  const number = written(value);
  const [noun = '', ...rest] = unit.split('-');
  const sign = signs[unit];
  const plural = value === 1 || noun === 'percent' ? noun : `${noun}s`;
  return `${comparatorWords[comparator] ?? ''}${sign === undefined ? [number, plural, ...rest].join(' ') : sign + number}`;
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

const parts = /\b(half|a (?:third|quarter|fifth|tenth|fraction)|(?:\w+ )?(?:thirds|quarters|percent|per cent)|part) of (?:the )?[$€£]?$/i;

/** "Less than half of $350 billion" is another figure. */
function partOfFigure(alignment: Alignment): Difference[] {
  const { segment, wording } = alignment;
  for (const { here, recorded } of alignment.pairs) {
    if (!here.figure || !recorded.figure) continue;
    const part = parts.exec(segment.text.slice(0, here.start));
    if (part && !parts.test(wording.text.slice(0, recorded.start)))
      return [
        { what: 'figure', here: segment.text.slice(part.index, here.end), recorded: wording.text.slice(recorded.start, recorded.end) },
      ];
  }
  return [];
}

function firstOf(...finders: readonly (() => Difference[])[]): Difference[] {
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** @param date ISO date of the page or comment, by which "tomorrow" is resolved */
export function differences(alignment: Alignment, claim: Claim, date: string | null): Difference[] {
  const figures = firstOf(
    () => figureDifferences(alignment, claim),
    () => pairDifferences(alignment),
    () => partOfFigure(alignment),
  );
  const names = firstOf(
    () => otherNames(alignment, claim),
    () => otherObject(alignment),
    () => otherProperName(alignment),
    () => otherPlace(alignment),
  );
  return [...figures, ...differentDates(alignment, claim, date), ...names];
}
