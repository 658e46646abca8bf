import { useText } from '../text/context.tsx';
import type { Report } from './props.ts';

/** What became of the records of a feed, and why. */
export function ReportNote({ report }: { readonly report: Report }) {
  const text = useText();
  const { t, number } = text;
  const { records, kept, mended, refused, information, reasons } = report;
  return (
    <div>
      <p class="byline">{t('report_counts', number(records), number(kept), number(mended), number(refused), number(information))}</p>
      {reasons.length === 0 ? null : (
        <ul class="samples">
          {reasons.map(({ fate, reason, count, examples }) => (
            <li key={`${fate} ${reason}`}>
              {t(
                fate === 'refused' ? 'report_refused' : 'report_mended',
                text.find(`reason_${reason.replaceAll('-', '_')}`) ?? reason,
                number(count),
              )}
              <span class="byline" dir="auto">
                {examples[0]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
