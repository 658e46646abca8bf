/** Abbreviations after which a full stop does not end the sentence. */

const always = new Set(
  (
    'mr mrs ms dr prof st sen rep gov gen lt col sgt capt cmdr adm maj hon rev pres jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'vs approx ca cf eg ie viz mt ft sqq bzw z.b d.h u.a dgl sog mme mlle sr sra'
  ).split(' '),
);
const beforeNames = new Set('inc ltd co corp jr sr bros plc etc al dept univ assn'.split(' '));
const beforeFigures = new Set('no nos art fig nr abb p pp vol'.split(' '));
/** Words that begin a sentence far more often than they follow "U.S." or "Inc." inside one. */
const starters =
  /^["“‘'(\s]*(?:the|he|she|it|its|they|we|i|you|but|and|in|on|at|for|this|that|these|those|there|a|an|if|when|while|after|before|as|so|however|his|her|their|our|my|no|not|yet)\b/i;

/**
 * Tells whether the full stop at the end of `left` is that of an abbreviation, given the text that follows it.
 * "U.S." and "Inc." end a sentence only before a word that usually begins one.
 */
export function endsInAbbreviation(left: string, right: string): boolean {
  const last = /([\p{L}.]+)\.[)”"’']?\s*$/u.exec(left.slice(-24))?.[1];
  if (last === undefined) return false;
  const word = last.toLowerCase();
  if (/^\s*\p{Ll}/u.test(right)) return true;
  if (always.has(word)) return true;
  if (beforeFigures.has(word)) return /^\s*\d/.test(right);
  if (beforeNames.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(last)) return !starters.test(right);
  return /^\p{Lu}$/u.test(last) && last !== 'I' && !starters.test(right);
}
