/** One reading in a real browser, with a background that finds what the test tells it to. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/matching/types.ts';
import type { Asked, Background, Compared } from '../../lib/page/session/ask.ts';
import { anchor } from '../../lib/page/anchor.ts';
import { beginPainting as beginPaintingHere } from '../../lib/page/painting/begin.ts';
import type { Painted, PaintedReading } from '../../lib/page/painting/door.ts';
import { words as wordsAtHand } from '../../lib/page/at-hand.ts';
import { PageSession } from '../../lib/page/session/session.ts';

const SENTENCE = 'The old bridge was closed for twelve days.';
/** Without the messages by which a page gets it. */
const beginPainting = (reading: PaintedReading): Promise<Painted> =>
  Promise.resolve(
    beginPaintingHere({ document, id: '', reading, signal: ending.signal, needCard: () => Promise.resolve(), isOrphaned: () => false }),
  );
let ending = new AbortController();
let asked: string[] = [];

function findingIn({ ordinal, text }: { readonly ordinal: number; readonly text: string }): Finding {
  const finding = { id: `${String(ordinal)}:pack:claim`, pack: 'pack', claim: 'claim', segment: ordinal, start: 0, end: text.length };
  // As much of a finding as a page needs.
  return { ...finding, kind: 'repeats', soft: false, effect: 'painted', origin: 'body' } as unknown as Finding;
}

const background: Background = {
  compare({ segments, from }: Asked): Promise<Compared> {
    const own = segments.filter(({ ordinal }) => ordinal >= from);
    asked.push(...own.map(({ text }) => text));
    const findings = own.filter(({ text }) => text.startsWith('The old bridge')).map(findingIn);
    return Promise.resolve({ findings, packs: 1, claims: 1, showListed: false });
  },
  counted: () => Promise.resolve(),
  needPainting: () => Promise.resolve(),
  needCard: () => Promise.resolve(),
};

function open(paragraphs: readonly string[], asking: Background = background): PageSession {
  const article = document.createElement('article');
  article.append(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  document.body.append(article);
  const limits = { mostSegments: 120, longestSegment: 2000 };
  return new PageSession({
    document,
    read: { words: wordsAtHand },
    things: () => [],
    background: asking,
    limits,
    signal: ending.signal,
    beginPainting,
  });
}

/** Answers when it is told to, in whatever order. */
class Waiting {
  readonly calls: { readonly asked: Asked; readonly answer: () => void; readonly fail: () => void }[] = [];
  readonly background: Background = {
    ...background,
    compare: (asked) =>
      new Promise((resolve, reject) => {
        const answer = (): void => void background.compare(asked).then(resolve);
        this.calls.push({ asked, answer, fail: () => reject(new Error('The background is gone.')) });
      }),
  };
}

const ranges = (): readonly Range[] => [...(CSS.highlights.get('on-record-repeats') ?? [])] as Range[];
const words = (): readonly string[] => ranges().map((range) => range.toString());
const paragraph = (at: number): HTMLElement => document.querySelectorAll('p')[at] ?? document.body;

beforeEach(() => {
  ending = new AbortController();
  asked = [];
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

describe('one reading', () => {
  it('paints what is found, and takes everything away when it ends', async () => {
    open(['It rained all afternoon in the town.', SENTENCE]);
    await expect.poll(words).toEqual([SENTENCE]);
    ending.abort();
    expect(CSS.highlights.size).toBe(0);
  });

  it('asks again only for what has changed', async () => {
    open(['It rained all afternoon in the town.', SENTENCE]);
    await expect.poll(words).toEqual([SENTENCE]);
    asked = [];
    paragraph(0).textContent = 'It rained all evening in the town.';
    await expect.poll(() => asked, { timeout: 5000 }).toEqual(['It rained all evening in the town.']);
    expect(words()).toEqual([SENTENCE]);
  });

  it('keeps the finding where the same words are drawn anew, and finds its way to words that were edited', async () => {
    const session = open(['It rained all afternoon in the town.', SENTENCE]);
    await expect.poll(words).toEqual([SENTENCE]);
    const [id = ''] = session.book.all().map((finding) => finding.id);
    paragraph(1).replaceWith(paragraph(1).cloneNode(true));
    await expect
      .poll(() => ranges().every(({ startContainer }) => startContainer.isConnected) && words(), { timeout: 5000 })
      .toEqual([SENTENCE]);
    expect(session.book.get(id)).toBeDefined();
    paragraph(1).textContent = 'An old bridge was closed for twelve days.';
    await expect.poll(words, { timeout: 5000 }).toEqual([]);
    const lost = session.lostPlace(id);
    expect(lost && session.page && anchor(session.page, lost)?.toString()).toContain('old bridge was closed for twelve days');
  });

  it('does not paint what has other words than when it was read', async () => {
    const session = open(['It rained all afternoon in the town.', SENTENCE]);
    await expect.poll(words).toEqual([SENTENCE]);
    const [finding] = session.book.all();
    (paragraph(1).firstChild as Text).data = 'Something else stands here, and it is longer than that.';
    expect(finding && session.rangeOf(finding)).toBeNull();
  });

  it('paints no more than a page can bear, and says how many more there are', async () => {
    const many = Array.from({ length: 2100 }, (_none, at) => `The old bridge was closed for ${String(at)} days.`);
    const session = open(many);
    await expect.poll(() => session.status.state, { timeout: 20_000 }).toBe('read');
    await expect.poll(() => ranges().length).toBe(2000);
    expect(session.status.more).toBe(100);
  });

  it('sends the first slice alone and then two at once, and takes their answers in any order', async () => {
    const { calls, background: waiting } = new Waiting();
    const many = Array.from({ length: 400 }, (_none, at) => `The old bridge was closed for ${String(at)} days.`);
    const session = open(many, waiting);
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.asked.segments).toHaveLength(38);
    calls[0]?.answer();
    await expect.poll(() => calls.length).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calls).toHaveLength(3);
    // What stands before both moves while they are on their way.
    document.querySelector('article')?.prepend(Object.assign(document.createElement('p'), { textContent: 'It rained all afternoon.' }));
    await expect.poll(() => session.page?.segments.length, { timeout: 5000 }).toBe(401);
    calls[2]?.answer();
    await expect.poll(() => calls.length).toBe(4);
    for (const { answer } of calls.splice(0)) answer();
    await expect.poll(() => (calls.splice(0).forEach(({ answer }) => answer()), session.status.state), { timeout: 5000 }).toBe('read');
    expect(asked.filter((text) => text.startsWith('The old'))).toEqual(expect.arrayContaining(many));
    await expect.poll(() => new Set(words())).toEqual(new Set(many));
  });

  it('says that it has failed when one of two slices finds nobody', async () => {
    const { calls, background: waiting } = new Waiting();
    const session = open(
      Array.from({ length: 400 }, (_none, at) => `The old bridge was closed for ${String(at)} days.`),
      waiting,
    );
    await expect.poll(() => calls.length).toBe(1);
    calls[0]?.answer();
    await expect.poll(() => calls.length).toBe(3);
    calls[1]?.fail();
    calls[2]?.answer();
    await expect.poll(() => session.status.state).toBe('failed');
    expect(calls).toHaveLength(3);
  });
});
