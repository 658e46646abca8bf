/** What the popup shows of its tab, and what it does. */
import type { FindingWords } from '../../packs/export/page-findings.ts';
import type { Finding } from '../../matching/types.ts';
import { askForAccess } from '../access.ts';
import type { FoundClaim, PageReport, ReportedFinding } from '../messages/answers.ts';
import { background, page } from '../messages/channels.ts';
import { frameOf, gather, sumOf, type TabReport } from './gather.ts';
import { saveFindings } from './save-findings.ts';
import { activeTab, type ViewedTab } from './tab.ts';

export type NotReadWhy =
  'not-html' | 'empty' | 'editing' | 'private' | 'no-article' | 'site-off' | 'restricted' | 'no-access' | 'nothing-to-read';

export type PopupState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly why?: string }
  | { readonly kind: 'not-read'; readonly why: NotReadWhy; readonly canRead: boolean }
  | {
      readonly kind: 'read';
      readonly reading: boolean;
      readonly findings: readonly ReportedFinding[];
      readonly sentences: number;
      readonly claims: number;
      readonly packs: number;
      readonly notPainted: 'no-highlights' | null;
      /** Findings that are not painted because too many are already. */
      readonly more: number;
    };

export interface PopupView {
  readonly state: PopupState;
  readonly site: { readonly host: string; readonly on: boolean } | null;
  readonly showListed: boolean;
}

export type PopupAct =
  | { readonly type: 'reveal'; readonly finding: Finding; readonly focus: boolean }
  | { readonly type: 'site'; readonly on: boolean }
  | { readonly type: 'show-listed'; readonly on: boolean }
  | { readonly type: 'save'; readonly as: 'markdown' | 'annotations' }
  | { readonly type: 'read' }
  | { readonly type: 'retry' }
  | { readonly type: 'options' };

/** Reasons that a reader can overrule by asking. */
const overrulable: ReadonlySet<string> = new Set(['no-article', 'editing', 'private', 'empty', 'no-access']);

function notRead(why: NotReadWhy): PopupState {
  return { kind: 'not-read', why, canRead: overrulable.has(why) };
}

function withoutReading(main: PageReport | null, { access, loading }: ViewedTab, siteOn: boolean): PopupState {
  if (access === 'restricted') return notRead('restricted');
  if (!siteOn) return notRead('site-off');
  if (!main) return access === 'given' && loading ? { kind: 'loading' } : notRead('no-access');
  if (main.state === 'failed') return { kind: 'error' };
  if (main.state === 'site-off') return notRead('site-off');
  if (main.state === 'waiting') return { kind: 'loading' };
  return notRead((main.why as NotReadWhy | null) ?? 'no-article');
}

/** The main frame decides, but for findings in other frames: comments often stand in one. */
function stateOf(report: TabReport, tab: ViewedTab, siteOn: boolean): PopupState {
  const sum = sumOf(report);
  if (!sum || !siteOn) return withoutReading(report.main, tab, siteOn);
  const { paints, ...read } = sum;
  if (!read.reading && read.sentences === 0) return notRead('nothing-to-read');
  return { kind: 'read', ...read, notPainted: paints ? null : 'no-highlights' };
}

export async function popupView(): Promise<PopupView> {
  const tab = await activeTab();
  const { settings, sitesOff } = await background().overview();
  const { showListed } = settings;
  if (!tab) return { state: notRead('restricted'), site: null, showListed };
  const on = tab.site !== null && !sitesOff.includes(tab.site);
  const report = tab.site === null ? { main: null, frames: [] } : await gather(tab.tab);
  return { state: stateOf(report, tab, on), site: tab.site === null ? null : { host: tab.site, on }, showListed };
}

async function reveal(tab: number, finding: Finding, focus: boolean): Promise<void> {
  const { frame, id } = frameOf(finding.id);
  const place = (await background().framesOf({ tab })).find((one) => one.frame === frame);
  if (place) await page(place).reveal({ finding: id, focus });
}

/** The access is asked for first, while the click still counts as one; refused, the page can be read this once. */
async function read({ tab, access }: ViewedTab): Promise<void> {
  if (access === 'none') await askForAccess().catch(() => false);
  await background().readTab({ tab });
}

/** @param done called when the keyboard is to move into the page: the popup closes itself @param words of a list that is saved */
export async function popupAct(act: PopupAct, done: () => void, words: FindingWords): Promise<void> {
  if (act.type === 'options') return background().openOptions({});
  if (act.type === 'show-listed') return background().setShowListed({ showListed: act.on });
  const tab = await activeTab();
  if (!tab || act.type === 'retry') return;
  if (act.type === 'read') return read(tab);
  if (act.type === 'save') return saveFindings(tab.tab, act.as, words);
  if (act.type === 'site') {
    if (tab.site !== null) await background().setSite({ site: tab.site, on: act.on });
    return;
  }
  await reveal(tab.tab, act.finding, act.focus);
  if (act.focus) done();
}

export async function search(query: string): Promise<readonly FoundClaim[]> {
  return background().search({ query, most: 20 });
}
