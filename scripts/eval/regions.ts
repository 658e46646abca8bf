/**
 * How well the reader tells the regions of a page apart, against strings that others have labelled as article, boilerplate or reader comment.
 * A string counts by its first occurrence in the page's text; strings under 12 characters, strings that do not occur and pages without
 * lists are left out; standfirst, quote, caption, headline and live count as body.
 *
 *     npx tsx scripts/eval/regions.ts --pages FOLDER --truth FILE [--json] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { Origin } from '../../lib/matching/types.ts';
import { readPage } from '../../lib/page/read.ts';
import { optionsFor, readFacts } from '../../lib/page/at-hand.ts';
import type { PageText } from '../../lib/page/types.ts';

interface Truth {
  readonly url?: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly body?: readonly string[];
  readonly boilerplate?: readonly string[];
  readonly comment?: readonly string[];
}

type Region = 'comment' | 'body' | 'teaser' | 'unread';
type List = 'comment' | 'body' | 'boilerplate';

export interface RegionsResult {
  readonly commentRecall: number | null;
  readonly bodyAsComment: number | null;
  readonly bodyRecall: number | null;
  readonly boilerplateAsBody: number | null;
  readonly title: number | null;
  readonly date: number | null;
  readonly n: Readonly<Record<'pages' | List | 'title' | 'date', number>>;
}

export interface Miss {
  readonly file: string;
  readonly what: List | 'title' | 'date';
  readonly expected: string;
  readonly got: string | null;
}

const SHORTEST = 12;
const LISTS: readonly List[] = ['comment', 'body', 'boilerplate'];
const NOT_TEXT = new Set(['script', 'style', 'noscript', 'template', 'head', 'textarea', 'iframe']);
const LEFT_OUT = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;

const squeezed = (text: string): string => text.replace(LEFT_OUT, '');
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** All text of a page without white space, and which node each character is from. */
class Squeezed {
  text = '';
  readonly #starts: number[] = [];
  readonly #nodes: Node[] = [];

  constructor(node: Node) {
    this.#add(node);
  }

  /** The nodes under `needle`'s first occurrence, with how many of its characters each holds. */
  find(needle: string): [Node, number][] | null {
    const at = this.text.indexOf(needle);
    if (at < 0) return null;
    const end = at + needle.length;
    return this.#nodes.flatMap((node, place): [Node, number][] => {
      const start = this.#starts[place] ?? 0;
      const shared = Math.min(end, this.#starts[place + 1] ?? this.text.length) - Math.max(at, start);
      return shared > 0 ? [[node, shared]] : [];
    });
  }

  #add(node: Node): void {
    if (node.nodeType === 3) {
      this.#starts.push(this.text.length);
      this.#nodes.push(node);
      this.text += squeezed(node.nodeValue ?? '');
    } else if (!NOT_TEXT.has((node as Partial<Element>).localName ?? '')) {
      for (const child of node.childNodes) this.#add(child);
    }
  }
}

function regionOf(origin: Origin | undefined): Region {
  if (!origin) return 'unread';
  return origin === 'comment' || origin === 'teaser' ? origin : 'body';
}

function originsByNode(page: PageText): Map<Node, Origin> {
  const origins = new Map<Node, Origin>();
  for (const block of page.blocks) {
    for (let at = block.start; at < block.end; at++) {
      const place = page.runs.placeOf(at);
      if (place) origins.set(place.node, block.origin);
    }
  }
  return origins;
}

function regionAt(nodes: readonly [Node, number][], origins: ReadonlyMap<Node, Origin>): Region {
  const sums = new Map<Region, number>();
  for (const [node, chars] of nodes) {
    const region = regionOf(origins.get(node));
    sums.set(region, (sums.get(region) ?? 0) + chars);
  }
  return [...sums].reduce<[Region, number]>((best, one) => (one[1] > best[1] ? one : best), ['unread', 0])[0];
}

class Tally {
  readonly counts = { pages: 0, comment: 0, body: 0, boilerplate: 0, title: 0, date: 0 };
  readonly misses: Miss[] = [];
  bodyAsComment = 0;
  readonly #right = { comment: 0, body: 0, boilerplate: 0, title: 0, date: 0 };

  add(file: string, key: Miss['what'], right: boolean, expected: string, got: string | null): void {
    this.counts[key]++;
    if (right) this.#right[key]++;
    else this.misses.push({ file, what: key, expected, got });
  }

  share(what: Miss['what']): number | null {
    return this.counts[what] === 0 ? null : this.#right[what] / this.counts[what];
  }

  result(): RegionsResult {
    const boilerplate = this.share('boilerplate');
    return {
      commentRecall: this.share('comment'),
      bodyAsComment: this.counts.body === 0 ? null : this.bodyAsComment / this.counts.body,
      bodyRecall: this.share('body'),
      boilerplateAsBody: boilerplate === null ? null : 1 - boilerplate,
      title: this.share('title'),
      date: this.share('date'),
      n: this.counts,
    };
  }
}

function sameTitle(expected: string, got: string | null): boolean {
  const [one, other] = [bare(expected), bare(got ?? '')];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= long.length * 0.6 && long.includes(short);
}

function tallyFacts(tally: Tally, file: string, truth: Truth, document: Document, url: string): void {
  const facts = readFacts(document, url);
  if (truth.title) tally.add(file, 'title', sameTitle(truth.title, facts.title), truth.title, facts.title);
  if (truth.date) tally.add(file, 'date', facts.date?.slice(0, 10) === truth.date.slice(0, 10), truth.date, facts.date);
}

function tallyPage(tally: Tally, file: string, bytes: Buffer, truth: Truth): void {
  const url = truth.url ?? 'https://example.org/';
  const { window } = new JSDOM(bytes, { url, contentType: 'text/html' });
  const page = readPage(window.document, optionsFor(window.document));
  const origins = originsByNode(page);
  const whole = new Squeezed(window.document.body);
  tally.counts.pages++;
  for (const list of LISTS) {
    for (const text of truth[list] ?? []) {
      const nodes = text.length >= SHORTEST ? whole.find(squeezed(text)) : null;
      if (!nodes) continue;
      const region = regionAt(nodes, origins);
      tally.add(file, list, list === 'boilerplate' ? region !== 'body' : region === list, text, region);
      if (list === 'body' && region === 'comment') tally.bodyAsComment++;
    }
  }
  tallyFacts(tally, file, truth, window.document, url);
  window.close();
}

/** Measures all pages of `folder` that `truthFile` knows with lists. */
export function evaluateRegions(folder: string, truthFile: string): { result: RegionsResult; misses: readonly Miss[] } {
  const truths = JSON.parse(readFileSync(truthFile, 'utf8')) as Readonly<Record<string, Truth>>;
  const tally = new Tally();
  for (const [file, truth] of Object.entries(truths)) {
    const path = join(folder, file);
    if (!LISTS.some((list) => truth[list]) || !existsSync(path)) continue;
    tallyPage(tally, file, readFileSync(path), truth);
  }
  return { result: tally.result(), misses: tally.misses };
}

/** Command line; returns the exit status. */
export function runRegions(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { pages: { type: 'string' }, truth: { type: 'string' }, json: { type: 'boolean' }, misses: { type: 'boolean' } },
  });
  if (!values.pages || !values.truth) {
    process.stderr.write('usage: regions --pages FOLDER --truth FILE [--json] [--misses]\n');
    return 2;
  }
  const { result, misses } = evaluateRegions(values.pages, values.truth);
  if (values.misses)
    for (const { file, what, expected, got } of misses) process.stderr.write(`${file}\t${what}\t${expected}\t→ ${got ?? 'nothing'}\n`);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = runRegions(process.argv.slice(2));
