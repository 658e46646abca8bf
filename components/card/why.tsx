import type { Finding } from '../../lib/matching/types.ts';
import { listedLine } from '../findings/listed-line.ts';
import { decidedLines, metLines } from '../findings/why-lines.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { useText } from '../text/context.tsx';
import { ruleSentence } from '../text/data-names.ts';
import { stretches } from './aligned-text.ts';

interface WhyProps {
  readonly finding: Finding;
  /** The sentence that the finding's ranges point into. */
  readonly segment: string;
}

/** The explanation of a match: which words met which, what differs, which words decided, and the rule that gave the effect. */
export function WhyThis({ finding, segment }: WhyProps) {
  const text = useText();
  const { aligned, wording } = finding.why;
  const lines = [...metLines(text, finding, segment), ...decidedLines(text, finding)];
  const listed = listedLine(text, finding);
  return (
    <Disclosure summary={text.t('card_why')} reveals>
      <div class="why">
        {listed === null ? null : <p class="why-listed">{listed}</p>}
        <AlignedSide title={text.t('why_here')} text={segment} ranges={aligned.map((words) => words.segment)} />
        <AlignedSide title={text.t('why_recorded')} text={wording} ranges={aligned.map((words) => words.wording)} />
        <ul class="list">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
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
