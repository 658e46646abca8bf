import { useText } from '../text/context.tsx';
import type { Report } from './props.ts';
import { countsLine, exampleLine, reasonLine } from './report-text.ts';

/** Of a feed one place is enough to look at; what is wrong with a pack is read. The rest stands in the saved report. */
function shown(examples: Report['reasons'][number]['examples']): typeof examples {
  return examples.slice(0, typeof examples[0] === 'string' ? 1 : 3);
}

/** What became of the records of a feed, and why. */
export function ReportNote({ report }: { readonly report: Report }) {
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
    </div>
  );
}
