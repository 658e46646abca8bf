/** What stands on a page, told to whoever lists it. */
import type { Finding } from '../../matching/types.ts';
import { describe } from '../anchoring/describe.ts';
import type { PageText } from '../types.ts';
import type { PageSession, SessionStatus } from './session.ts';

export interface SessionReport extends Omit<SessionStatus, 'facts'> {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly findings: readonly FindingOnPage[];
}

interface FindingOnPage {
  readonly finding: Finding;
  readonly passage: string;
  /** What stands right before and behind it in the page's text. */
  readonly prefix?: string;
  readonly suffix?: string;
}

function onPage(finding: Finding, page: PageText | null): FindingOnPage {
  const segment = page?.segments[finding.segment];
  const passage = segment?.text.slice(finding.start, finding.end) ?? '';
  if (!page || !segment) return { finding, passage };
  const { exact, prefix = '', suffix = '' } = describe(page, segment.start + finding.start, segment.start + finding.end).quote;
  return exact === passage ? { finding, passage, prefix, suffix } : { finding, passage };
}

export function reportOf(session: PageSession): SessionReport {
  const { facts, ...status } = session.status;
  const { url, title, date } = facts;
  const findings = session.book.all().map((finding) => onPage(finding, session.page));
  return { ...status, url, title, date, findings };
}
