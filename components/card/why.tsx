import type { AlignedHow, CueKind, Difference, Finding, Time } from '../../lib/matching/types.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { useText } from '../text/context.tsx';
import { ruleSentence } from '../text/data-names.ts';
import type { MessageKey } from '../text/text.ts';
import { stretches } from './aligned-text.ts';

const cueKey: Readonly<Record<CueKind, MessageKey>> = {
  negation: 'cue_negation',
  refutation: 'cue_refutation',
  attribution: 'cue_attribution',
  hedge: 'cue_hedge',
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

interface WhyProps {
  readonly finding: Finding;
  /** The sentence that the finding's ranges point into. */
  readonly segment: string;
}

/** The explanation of a match: which words met which, what differs, which words decided, and the rule that gave the effect. */
export function WhyThis({ finding, segment }: WhyProps) {
  const text = useText();
  const { aligned, wording, differs, cue } = finding.why;
  const time = timeKey[finding.time];
  return (
    <Disclosure summary={text.t('card_why')}>
      <div class="why">
        <AlignedSide title={text.t('why_here')} text={segment} ranges={aligned.map((words) => words.segment)} />
        <AlignedSide title={text.t('why_recorded')} text={wording} ranges={aligned.map((words) => words.wording)} />
        <ul class="list">
          <OtherWords finding={finding} segment={segment} />
          {differs.map(({ what, here, recorded }, index) => (
            <li key={index}>{text.t(differenceKey[what], here, recorded)}</li>
          ))}
          <li>{cue ? text.t(cueKey[cue.kind], cue.text) : text.t('cue_none')}</li>
          {time === null ? null : <li>{text.t(time)}</li>}
          <li>{text.t('why_rule', ruleSentence(text, finding.rule))}</li>
        </ul>
      </div>
    </Disclosure>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

function AlignedSide({ title, text, ranges }: SideProps) {
  return (
    <>
      <h4>{title}</h4>
      <p class="quote" dir="auto">
        {stretches(text, ranges).map((stretch, index) => (stretch.met ? <mark key={index}>{stretch.text}</mark> : stretch.text))}
      </p>
    </>
  );
}

function OtherWords({ finding, segment }: WhyProps) {
  const { t } = useText();
  return finding.why.aligned.map((words, index) => {
    const key = howKey[words.how];
    return key === null ? null : (
      <li key={index}>{t(key, segment.slice(...words.segment), finding.why.wording.slice(...words.wording))}</li>
    );
  });
}
