import { useText } from '../text/context.tsx';
import type { FeedsProps, Report } from './props.ts';
import { countsLine, exampleLine, reasonLine, reportText } from './report-text.ts';

/** Of a feed one place is enough to look at; what is wrong with a pack is read. The rest stands in the saved report. */
function shown(examples: Report['reasons'][number]['examples']): typeof examples {
  return examples.slice(0, typeof examples[0] === 'string' ? 1 : 3);
}

interface ReportNoteProps extends Pick<FeedsProps, 'onEvent'> {
  /** Of the pack. */
  readonly title: string;
  readonly report: Report;
}

/** What became of the records of a feed, and why; and a way to save it. */
export function ReportNote({ title, report, onEvent }: ReportNoteProps) {
  const text = useText();
  return (
    <div>
      <p class="byline">{countsLine(text, report)}</p>
      {report.reasons.length === 0 ? null : (
        <ul class="samples">
          {report.reasons.map((reason) => (
            <li key={`${reason.fate} ${reason.reason}`}>
              {reasonLine(text, reason)}
              {shown(reason.examples).map((example, index) => (
                <span key={index} class="byline" dir="auto">
                  {exampleLine(text, example)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={() => onEvent({ type: 'save-report', title, text: reportText(text, title, report) })}>
        {text.t('report_save')}
      </button>
    </div>
  );
}
