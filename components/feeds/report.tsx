import { useText } from '../text/context.tsx';
import type { Text } from '../text/text.ts';
import type { Report } from './props.ts';

/** "record 7 (https://…)", "row 3": as lib/packs/import/feed.ts calls them. What is no such place stays as it is. */
function placeText(place: string, { t }: Text): string {
  const [, what, number, more = ''] = /^(record|row) (\d+)(.*)$/s.exec(place) ?? [];
  if (what === undefined || number === undefined) return place;
  return t(what === 'row' ? 'report_row' : 'report_record', number) + more;
}

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
                {placeText(examples[0] ?? '', text)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
