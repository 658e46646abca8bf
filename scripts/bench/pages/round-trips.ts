/** Runs in the extension's own world of a page that it reads: messages to the background and back, as the reader sends them. */
import { optionsFor, readFacts } from '../../../lib/page/at-hand.ts';
import { readPage } from '../../../lib/page/read.ts';
import { MOST_SEGMENTS } from '../../../lib/extension/messages/limits.ts';
import type { RoundTrips } from './types.ts';

interface World {
  readonly chrome: { readonly runtime: { sendMessage(envelope: object): Promise<{ readonly ok: boolean; readonly error?: string }> } };
}

const TIMES = 9;

/** Median of a call's round trips, in ms. @throws Error with the background's refusal */
async function roundTrip(name: string, input: object): Promise<number> {
  const { runtime } = (globalThis as unknown as World).chrome;
  const spent: number[] = [];
  for (let run = -1; run < TIMES; run++) {
    const began = performance.now();
    const answer = await runtime.sendMessage({ to: 'background', name, document: 'bench', input });
    if (!answer.ok) throw new Error(answer.error);
    if (run >= 0) spent.push(performance.now() - began);
  }
  return spent.sort((left, right) => left - right)[TIMES >> 1] ?? 0;
}

export async function measure(): Promise<RoundTrips> {
  const { segments } = readPage(document, optionsFor(document));
  const sent = segments.slice(0, MOST_SEGMENTS).filter(({ text }) => text.length < 2000);
  const page = readFacts(document, document.URL);
  return {
    emptyMs: await roundTrip('counted', { painted: 0, listed: 0 }),
    compareMs: await roundTrip('compare', { page, segments: sent, from: 0, again: true }),
    sentences: sent.length,
  };
}
