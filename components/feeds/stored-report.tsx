import { useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { FeedsProps, Report } from './props.ts';
import { ReportNote } from './report.tsx';

interface StoredReportProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly id: string;
  readonly title: string;
}

/** The report of an installed pack, fetched when it is asked for. */
export function StoredReport({ id, title, onEvent, ask }: StoredReportProps) {
  const { t } = useText();
  const [report, setReport] = useState<Report | null>(null);
  const [failed, setFailed] = useState(false);
  const show = (): void => {
    ask.report(id).then(setReport, () => setFailed(true));
  };
  if (report) return <ReportNote title={title} report={report} onEvent={onEvent} />;
  return (
    <div>
      <button type="button" class="button" aria-label={`${t('preview_report')}: ${title}`} onClick={show}>
        {t('preview_report')}
      </button>
      {failed ? <p class="byline">{t('state_error')}</p> : null}
    </div>
  );
}
