/** Why a match was made, one sentence for each reason: for the card's “Why this?” and, joined, for the command line. */
import type { AlignedHow, CueKind, Difference, Finding, Time } from '../../lib/matching/types.ts';
import type { MessageKey, Text } from '../text/text.ts';

const cueKey: Readonly<Record<CueKind, MessageKey>> = {
  negation: 'cue_negation',
  refutation: 'cue_refutation',
  attribution: 'cue_attribution',
  hedge: 'cue_hedge',
  intention: 'cue_intention',
  question: 'cue_question',
  condition: 'cue_condition',
  quotation: 'cue_quotation',
  antonym: 'cue_antonym',
  headline: 'cue_headline',
  language: 'cue_language',
};

const differenceKey: Readonly<Record<Difference['what'], MessageKey>> = {
  figure: 'difference_figure',
  date: 'difference_date',
  name: 'difference_name',
  place: 'difference_place',
  word: 'difference_word',
  wording: 'difference_wording',
};

const timeKey: Readonly<Record<Time, MessageKey | null>> = {
  within: 'time_within',
  before: 'time_before',
  after: 'time_after',
  unknown: null,
};

/** How two words met that are not the same word. */
const howKey: Readonly<Record<AlignedHow, MessageKey | null>> = {
  same: null,
  stem: null,
  alias: 'how_alias',
  synonym: 'how_synonym',
  figure: 'how_figure',
  typo: 'how_typo',
};

/** @param segment the sentence that the finding's ranges point into */
export function metLines(text: Text, { why }: Finding, segment: string): string[] {
  return why.aligned.flatMap((words) => {
    const key = howKey[words.how];
    const [here, recorded] = [segment.slice(...words.segment), why.wording.slice(...words.wording)];
    return key === null || here.toLowerCase() === recorded.toLowerCase() ? [] : [text.t(key, here, recorded)];
  });
}

/** What differs, which word decided, and where the page's date stands to the claim's time. */
export function decidedLines(text: Text, { why, time }: Finding): string[] {
  const when = timeKey[time];
  return [
    ...why.differs.map(({ what, here, recorded }) => text.t(differenceKey[what], here, recorded)),
    why.cue ? text.t(cueKey[why.cue.kind], why.cue.text) : text.t('cue_none'),
    ...(when === null ? [] : [text.t(when)]),
  ];
}
