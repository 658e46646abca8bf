/** What became of the records of a feed or pack, in the reader's language: line by line, and as a file. */
import type { Text } from '../text/text.ts';
import { problemText } from './problem-text.ts';
import type { Report } from './props.ts';

type ReasonOf = Report['reasons'][number];

const fateKey = { kept: 'report_kept', mended: 'report_mended', refused: 'report_refused' } as const;

/** "record 7 (https://…)", "row 3", "block 1": as lib/packs/import/feed.ts calls them. What is no such place stays as it is. */
function placeText(place: string, { t }: Text): string {
  const [, what, number, more = ''] = /^(record|row|block) (\d+)(.*)$/s.exec(place) ?? [];
  if (what === undefined || number === undefined) return place;
  const key = what === 'row' ? 'report_row' : what === 'block' ? 'report_block' : 'report_record';
  return t(key, number) + more;
}

export function countsLine({ t, number }: Text, { records, kept, mended, refused, information }: Report): string {
  return t('report_counts', number(records), number(kept), number(mended), number(refused), number(information));
}

export function reasonLine(text: Text, { fate, reason, count }: ReasonOf): string {
  const words = text.find(`reason_${reason.replaceAll('-', '_')}`) ?? reason;
  return text.t(fateKey[fate], words, text.number(count));
}

export function exampleLine(text: Text, example: ReasonOf['examples'][number]): string {
  return typeof example === 'string' ? placeText(example, text) : problemText(example, text);
}

/** To be saved. */
export function reportText(text: Text, title: string, report: Report): string {
  const reasons = report.reasons.map((reason) => {
    const examples = reason.examples.map((example) => `  ${exampleLine(text, example)}\n`);
    return `\n${reasonLine(text, reason)}\n${examples.join('')}`;
  });
  return `${title}\n${countsLine(text, report)}\n${reasons.join('')}`;
}
