/** The findings of a page, to be kept or handed on: as W3C Web Annotations (JSON-LD) and as Markdown. */
import type { Finding } from '../../matching/types.ts';

export interface SavedPage {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
}

export interface SavedFinding {
  readonly finding: Finding;
  /** Address of the document that it stands in: the page's, or a frame's. */
  readonly source: string;
  /** The finding's words on the page, exact. */
  readonly passage: string;
  /** What stands right before and behind them, where that is known. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly packTitle: string;
  /** Address of the review that counts, where it has one. */
  readonly reviewUrl: string | null;
}

/** What is said in the reader's language. */
export interface FindingWords {
  /** What the passage does with the claim. */
  readonly said: (finding: Finding) => string;
  /** Who says what of the claim. */
  readonly rated: (finding: Finding) => string;
  readonly origin: (origin: Finding['origin']) => string;
  /** When the page was compared. */
  readonly compared: (date: string) => string;
  readonly date: (date: string) => string;
  /** What no match means. */
  readonly note: string;
  /** BCP 47. */
  readonly language: string;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Surroundings are cut after so many UTF-16 units, which may be in the middle of a character. */
function selectorOf({ passage, prefix, suffix }: SavedFinding): object {
  return {
    type: 'TextQuoteSelector',
    exact: passage,
    ...(prefix !== undefined && { prefix: prefix.replace(/^[\uDC00-\uDFFF]/, '') }),
    ...(suffix !== undefined && { suffix: suffix.replace(/[\uD800-\uDBFF]$/, '') }),
  };
}

/** What is linked to has its purpose in a SpecificResource: a plain resource of the web can have none (model §3.3.5 and §4). */
function bodiesOf({ finding, packTitle, reviewUrl }: SavedFinding, words: FindingWords): object[] {
  const value = `${words.said(finding)} ${finding.claimText} (${words.rated(finding)} · ${packTitle})`;
  return [
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: words.language, value },
    { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: finding.kind },
    ...(reviewUrl === null ? [] : [{ type: 'SpecificResource', purpose: 'linking', source: reviewUrl }]),
  ];
}

/**
 * W3C Web Annotation Data Model, 2017: one annotation a finding, tagged with its kind, in the one page of a collection.
 * @param made ISO date and time
 */
export function webAnnotations(page: SavedPage, findings: readonly SavedFinding[], made: string, words: FindingWords): string {
  const id = `urn:on-record:${encodeURIComponent(page.url)}:${encodeURIComponent(made)}`;
  const items = findings.map((saved, index) => ({
    id: `${id}#${String(index + 1)}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: made,
    generator: { type: 'Software', name: 'On Record' },
    body: bodiesOf(saved, words),
    target: { type: 'SpecificResource', source: saved.source, selector: selectorOf(saved), state: { type: 'TimeState', sourceDate: made } },
  }));
  const collection = { id, type: 'AnnotationCollection', label: page.title ?? page.url, total: items.length };
  const whole = { '@context': CONTEXT, id: `${id}#page`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Signs that Markdown would take for markup are text: anywhere, and at the beginning of a line, where a list or an underline begins. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Between angle brackets nothing but they themselves, white space and a backslash can end an address or change it. */
function linkTarget(url: string): string {
  return `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}

export function markdown(page: SavedPage, findings: readonly SavedFinding[], made: string, words: FindingWords): string {
  const head = [
    `# ${plain(page.title ?? page.url)}`,
    '',
    [linkTarget(page.url), ...(page.date === null ? [] : [words.date(page.date)]), words.compared(made.slice(0, 10))].join(' · '),
  ];
  const rows = findings.flatMap(({ finding, passage, packTitle, reviewUrl }) => {
    const rated = plain(words.rated(finding));
    const linked = reviewUrl === null ? rated : `[${rated}](${linkTarget(reviewUrl)})`;
    const about = [words.origin(finding.origin), linked, plain(packTitle)].join(' · ');
    return ['', `> ${plain(passage)}`, '', `**${plain(words.said(finding))}** ${plain(finding.claimText)}  `, about];
  });
  return `${[...head, ...rows, '', words.note].join('\n')}\n`;
}
