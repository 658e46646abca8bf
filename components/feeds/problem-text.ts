/** What is wrong with a pack and where, in the reader's language. The English of the command line is lib/packs/problems.ts. */
import type { Step, ToldProblem } from '../../lib/packs/problems.ts';
import type { Text } from '../text/text.ts';

function messageOf(text: Text, kind: 'problem' | 'place' | 'loss', word: string, ...values: readonly (string | number)[]): string {
  return text.find(`${kind}_${word.replaceAll('-', '_')}`, ...values.map(String)) ?? [word, ...values].join(' ');
}

function stepText(step: Step, text: Text): string {
  if (typeof step === 'string') return text.t('place_field', step);
  const place = messageOf(text, 'place', step.noun, step.number);
  return step.label === undefined ? place : text.t('place_labelled', place, step.label);
}

/** "Claim 12 (“id”), source 1, “url”: it is not text. It is left out." */
export function problemText({ code, values, steps, loss, more }: ToldProblem, text: Text): string {
  const place = steps.length === 0 ? text.t('place_pack') : steps.map((step) => stepText(step, text)).join(', ');
  const told = `${place}: ${messageOf(text, 'problem', code, ...values)}`;
  const whole = loss === undefined ? told : `${told} ${messageOf(text, 'loss', loss)}`;
  return more === undefined ? whole : text.t('report_more', more, whole);
}
