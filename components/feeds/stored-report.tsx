import { useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { FeedsProps, Report } from './props.ts';
import { reportText } from './report-text.ts';
import { ReportNote } from './report.tsx';

interface StoredReportProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly id: string;
  readonly title: string;
}

/** The report of an installed pack, fetched when it is asked for, and a way to save it. */
export function StoredReport({ id, title, onEvent, ask }: StoredReportProps) {
  const text = useText();
  const { t } = text;
  const [report, setReport] = useState<Report | null>(null);
  const [failed, setFailed] = useState(false);
  const show = (): void => {
    ask.report(id).then(setReport, () => setFailed(true));
  };
  return (
    <div>
      {report ? (
        <ReportNote report={report} />
      ) : (
        <button type="button" class="button" aria-label={`${t('preview_report')}: ${title}`} onClick={show}>
          {t('preview_report')}
        </button>
      )}
      {report ? (
        <button type="button" class="button" onClick={() => onEvent({ type: 'save-report', title, text: reportText(text, title, report) })}>
          {t('report_save')}
        </button>
      ) : null}
      {failed ? <p class="byline">{t('state_error')}</p> : null}
    </div>
  );
}
