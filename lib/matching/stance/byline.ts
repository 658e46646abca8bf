/** Who says it, in a headline's way: "Patrushev: Russia at war with NATO", "Ukraine is run by Nazis – Lavrov". */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';

const pattern =
  /^(?:the )?[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ.’'-]+(?:['’]s)?(?: [A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ.’'-]+){0,3}: (?=[^!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿‐-‧‰-⁞])|\s[–—-] [A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+(?: [A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+)?$/;
/** Before a colon these announce; they do not speak. */
const dateline = /^[A-ZÀ-Þ ]+: $/;
const announces =
  /^(?:(?:the |a )?(?:videos?|photos?|pictures?|watch|look|see|breaking|update|exclusive|opinion|analysis|live|news|report|fact|facts|truth|reality|reminder|conclusion|result|clip|footage|revealed|confirmed|proof|leaked|history|question|answer|listen|note|ps|edit|war|crisis|invasion)\b.*|.*\b(?:video|photo|war|crisis|conflict|invasion|council|vote|resolution|memorandum|sanctions|troops|talks|coup|nazism|biolabs|aid|peace|article \d)): $/i;

/** @returns null where a name of the claim stands there, or its wording has the same form */
export function byline({ segment, wording, pairs }: Alignment): Cue | null {
  const found = pattern.exec(segment.text);
  if (!found || announces.test(found[0]) || dateline.test(found[0]) || pattern.test(wording.text)) return null;
  const at = found.index + found[0].search(/[A-ZÀ-ÞĀ-ɏ]/);
  const isOfClaim = pairs.some(({ here }) => here.start <= at && at < here.end);
  return isOfClaim ? null : { kind: 'attribution', text: found[0].trim() };
}
