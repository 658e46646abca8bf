/** The findings of a page, to be kept or handed on: as W3C Web Annotations (JSON-LD) and as Markdown. */
import type { Finding } from '../../matching/types.ts';

export interface SavedPage {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
}

export interface SavedFinding {
  readonly finding: Finding;
  /** The finding's words on the page, exact. */
  readonly passage: string;
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

/** W3C Web Annotation Data Model, 2017: one annotation a finding, tagged with its kind, in an AnnotationCollection's page. @param made ISO date and time */
export function webAnnotations(page: SavedPage, findings: readonly SavedFinding[], made: string, words: FindingWords): string {
  const items = findings.map(({ finding, passage, packTitle, reviewUrl }, index) => ({
    id: `urn:on-record:${encodeURIComponent(page.url)}#${String(index + 1)}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: made,
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: words.language,
        value: `${words.said(finding)} ${finding.claimText} (${words.rated(finding)} · ${packTitle})`,
      },
      { type: 'TextualBody', purpose: 'tagging', value: finding.kind },
      ...(reviewUrl === null ? [] : [{ id: reviewUrl, type: 'Text', purpose: 'linking' }]),
    ],
    target: { source: page.url, selector: { type: 'TextQuoteSelector', exact: passage } },
  }));
  const collection = { '@context': CONTEXT, type: 'AnnotationPage', label: page.title ?? page.url, items };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Signs that Markdown would take for markup are text. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

export function markdown(page: SavedPage, findings: readonly SavedFinding[], made: string, words: FindingWords): string {
  const head = [
    `# ${plain(page.title ?? page.url)}`,
    '',
    [`<${page.url}>`, ...(page.date === null ? [] : [words.date(page.date)]), words.compared(made.slice(0, 10))].join(' · '),
  ];
  const rows = findings.flatMap(({ finding, passage, packTitle, reviewUrl }) => {
    const rated = plain(words.rated(finding));
    const linked = reviewUrl === null ? rated : `[${rated}](<${reviewUrl}>)`;
    const about = [words.origin(finding.origin), linked, plain(packTitle)].join(' · ');
    return ['', `> ${plain(passage)}`, '', `**${plain(words.said(finding))}** ${plain(finding.claimText)}  `, about];
  });
  return `${[...head, ...rows, '', words.note].join('\n')}\n`;
}
