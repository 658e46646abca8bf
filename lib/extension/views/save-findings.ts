/** The findings of the tab's page as a file. */
import type { FindingWords, SavedFinding } from '../../packs/export/page-findings.ts';
import { markdown, webAnnotations } from '../../packs/export/page-findings.ts';
import type { ReportedFinding } from '../messages/answers.ts';
import { background } from '../messages/channels.ts';
import { frameOf, gather, sumOf, type TabReport } from './gather.ts';
import { fileName, save } from './save.ts';

/** As the declaration of `details` allows. */
const AT_ONCE = 20;

async function detailed({ frames, main }: TabReport, findings: readonly ReportedFinding[]): Promise<SavedFinding[]> {
  const sources = new Map(frames.map(({ place, report }) => [place.frame, report.url]));
  const out: SavedFinding[] = [];
  for (let at = 0; at < findings.length; at += AT_ONCE) {
    const slice = findings.slice(at, at + AT_ONCE);
    const details = await background().details({ claims: slice.map(({ finding }) => ({ pack: finding.pack, claim: finding.claim })) });
    for (const { finding, ...words } of slice) {
      const detail = details.find(({ pack, claim }) => pack === finding.pack && claim.id === finding.claim);
      const review = detail?.claim.reviews.find(
        ({ publisher, date }) => publisher === finding.rating.publisher && (date ?? null) === finding.rating.date,
      );
      const source = sources.get(frameOf(finding.id).frame) ?? main?.url ?? '';
      out.push({ finding, ...words, source, packTitle: detail?.packTitle ?? finding.pack, reviewUrl: review?.url ?? null });
    }
  }
  return out;
}

export async function saveFindings(tab: number, as: 'markdown' | 'annotations', words: FindingWords): Promise<void> {
  const report = await gather(tab);
  const findings = sumOf(report)?.findings ?? [];
  const { url = '', title = null, date = null } = report.main ?? {};
  const saved = await detailed(report, findings);
  const made = new Date().toISOString();
  const name = fileName(title ?? url);
  if (as === 'markdown') save([markdown({ url, title, date }, saved, made, words)], 'text/markdown', `${name}.md`);
  else save([webAnnotations({ url, title, date }, saved, made, words)], 'application/ld+json', `${name}.annotations.jsonld`);
}
