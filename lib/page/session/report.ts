/** What stands on a page, told to whoever lists it. */
import type { Finding, PageFacts } from '../../matching/types.ts';
import type { PageSession, SessionStatus } from './session.ts';

export interface SessionReport extends Omit<SessionStatus, 'facts'>, Omit<PageFacts, 'language'> {
  /** Of a page that has been read. */
  readonly language?: PageFacts['language'];
  readonly findings: readonly FindingOnPage[];
}

interface FindingOnPage {
  readonly finding: Finding;
  readonly passage: string;
  /** What stands right before and behind it in the page's text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** As much stands around a passage as a selector keeps (lib/page/anchoring/describe.ts). */
export function reportOf(session: PageSession): SessionReport {
  const { facts, ...status } = session.status;
  const { text = '', segments = [] } = session.page ?? {};
  const findings = session.book.all().map((finding) => {
    const from = segments[finding.segment]?.start ?? 0;
    const start = from + finding.start;
    const end = from + finding.end;
    return { finding, passage: text.slice(start, end), prefix: text.slice(0, start).slice(-32), suffix: text.slice(end, end + 32) };
  });
  return { ...status, ...facts, findings };
}
