/** What stands in a tab: each frame tells its own, the main frame first. */
import type { FramePlace, PageReport, ReportedFinding } from '../messages/answers.ts';
import { background, page } from '../messages/channels.ts';

export interface FrameReport {
  readonly place: FramePlace;
  readonly report: PageReport;
}

export interface TabReport {
  /** Null where no script of ours runs in the main frame: a page of the browser, or one without access. */
  readonly main: PageReport | null;
  readonly frames: readonly FrameReport[];
}

async function ask(place: FramePlace): Promise<FrameReport[]> {
  try {
    return [{ place, report: await page(place).report() }];
  } catch {
    return [];
  }
}

export async function gather(tab: number): Promise<TabReport> {
  const places = await background().framesOf({ tab });
  const frames = (await Promise.all(places.map(ask))).flat();
  return { main: frames.find(({ place }) => place.frame === 0)?.report ?? null, frames };
}

const hasBeenRead = ({ report }: FrameReport): boolean => report.state === 'read' || report.state === 'reading';

export interface TabSum {
  readonly reading: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly sentences: number;
  readonly claims: number;
  readonly packs: number;
  readonly paints: boolean;
  readonly more: number;
}

/** The frames together; null where none has been read. Ids of findings are made distinct by their frame. */
export function sumOf({ frames }: TabReport): TabSum | null {
  const read = frames.filter(hasBeenRead);
  if (read.length === 0) return null;
  const most = (count: (report: PageReport) => number): number => Math.max(...read.map(({ report }) => count(report)));
  return {
    reading: read.some(({ report }) => report.state === 'reading'),
    findings: read.flatMap(({ place, report }) =>
      report.findings.map((one) => ({ ...one, finding: { ...one.finding, id: withFrame(place.frame, one.finding.id) } })),
    ),
    sentences: read.reduce((sum, { report }) => sum + report.compared, 0),
    claims: most(({ claims }) => claims),
    packs: most(({ packs }) => packs),
    paints: read.every(({ report }) => report.paints),
    more: read.reduce((sum, { report }) => sum + report.more, 0),
  };
}

function withFrame(frame: number, id: string): string {
  return `${String(frame)}/${id}`;
}

/** The frame of a finding in a gathered list, and the id by which that frame knows it. */
export function frameOf(id: string): { readonly frame: number; readonly id: string } {
  const cut = id.indexOf('/');
  return { frame: Number(id.slice(0, cut)), id: id.slice(cut + 1) };
}
