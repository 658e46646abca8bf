/** What stands on a page, told to whoever lists it. */
import type { Finding } from '../../matching/types.ts';
import type { PageSession, SessionStatus } from './session.ts';

export interface SessionReport extends Omit<SessionStatus, 'facts'> {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly findings: readonly { readonly finding: Finding; readonly passage: string }[];
}

export function reportOf(session: PageSession): SessionReport {
  const { facts, ...status } = session.status;
  const { url, title, date } = facts;
  const findings = session.book.all().map((finding) => {
    const sentence = session.page?.segments[finding.segment]?.text ?? '';
    return { finding, passage: sentence.slice(finding.start, finding.end) };
  });
  return { ...status, url, title, date, findings };
}
