/** How well one term of the segment meets one term of a wording. */
import type { AlignedHow } from '../types.ts';
import { figuresAgree, type TextFigure } from '../text/figures.ts';
import type { Term } from '../text/prepare.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { isKnown, weightOf } from '../text/weights.ts';
import { withinOneEdit } from './edit.ts';

export interface TermMatch {
  readonly how: AlignedHow;
  /** 0 to 1. */
  readonly quality: number;
  /** The terms stand for the same thing, but say another value of it. */
  readonly differs: boolean;
}

function unitsMeet(left: TextFigure, right: TextFigure): boolean {
  if (left.units.length === 0 || right.units.length === 0) return left.units.length === right.units.length;
  return left.units.some((unit) => right.units.some((other) => unit === other || areSynonyms(unit, other)));
}

function meetFigures(here: TextFigure, recorded: TextFigure): TermMatch | null {
  const agree = figuresAgree(here, recorded);
  if (!unitsMeet(here, recorded)) return agree && here.value > 12 ? { how: 'figure', quality: 0.8, differs: false } : null;
  return agree ? { how: 'figure', quality: 1, differs: false } : { how: 'figure', quality: 0.5, differs: true };
}

/** Letters that two words must share from the beginning on. */
export const sharedBeginning = 5;
/** Shorter words are one edit away from too many others. */
const shortestTypo = 5;
/** Where the first letter differs too, it takes a longer word that no text has: "Natzis", but not "rally" and "tally". */
const longEnough = 6;
/** In idf: what may be a slip that others made before, and by how much it must be rarer than what it resembles. */
const rare = 8;
const rarer = 2;

/** A word that the background knows well is no misspelling of another. */
export function mayBeTypo(here: string): boolean {
  return here.length >= shortestTypo && (!isKnown(here) || weightOf(here) >= rare);
}

/** One edit apart, and hardly a word of its own. */
export function isTypoOf(here: string, recorded: string): boolean {
  if (recorded.length < shortestTypo - 1 || !withinOneEdit(here, recorded) || !mayBeTypo(here)) return false;
  if (here[0] !== recorded[0]) return here.length >= longEnough && !isKnown(here);
  return !isKnown(here) || weightOf(here) >= weightOf(recorded) + rarer;
}

/** Long words that share a long beginning: "demonized" and "demonization". */
function shareBeginning(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < sharedBeginning) return false;
  let shared = 0;
  while (shared < shorter && left.charCodeAt(shared) === right.charCodeAt(shared)) shared++;
  return shared >= sharedBeginning && shared >= 0.75 * Math.max(left.length, right.length);
}

const same: TermMatch = { how: 'same', quality: 1, differs: false };
const synonym: TermMatch = { how: 'synonym', quality: 0.85, differs: false };
const sameBeginning: TermMatch = { how: 'stem', quality: 0.75, differs: false };
const typo: TermMatch = { how: 'typo', quality: 0.8, differs: false };

function meetWords(here: string, recorded: string): TermMatch | null {
  if (here === recorded) return same;
  if (areSynonyms(here, recorded)) return synonym;
  return shareBeginning(here, recorded) ? sameBeginning : meetByTypo(here, recorded);
}

/** Of words that meet in no other way. */
export function meetByTypo(here: string, recorded: string): TermMatch | null {
  return isTypoOf(here, recorded) ? typo : null;
}

/** @param here term of the segment @param recorded term of the wording; null where they have nothing in common */
export function meet(here: Term, recorded: Term): TermMatch | null {
  if (here.figure && recorded.figure) return meetFigures(here.figure, recorded.figure);
  if (here.kind === 'name' && recorded.kind === 'name')
    return here.key === recorded.key ? { how: 'alias', quality: 1, differs: false } : null;
  if (here.kind === 'word' && recorded.kind === 'word') return meetWords(here.key, recorded.key);
  return null;
}
