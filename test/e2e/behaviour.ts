/** What the tests of pages' behaviour share: the pages, what is marked on them, and what they offer to be done to them. */
import { expect } from 'vitest';
import { type Served, serve } from '../../scripts/browsers/serve.ts';
import type { Tab } from './both.ts';

export const serveBehaviour = (): Promise<Served> => serve(new URL('../fixtures/behaviour', import.meta.url).pathname);

/** A page or a frame of it. */
export interface Evaluates {
  evaluate: Tab['evaluate'];
}

/** The words of what is underlined, as the page itself can see them. */
export function marked(frame: Evaluates): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const highlight = typeof CSS.highlights === 'undefined' ? undefined : CSS.highlights.get('on-record-repeats');
    return highlight ? [...highlight].map((range) => (range as Range).toString().slice(0, 24)) : [];
  });
}

/** What the fixture does to itself when it is asked. */
export function act(tab: Tab, name: string): Promise<void> {
  return tab.evaluate((what) => (globalThis as unknown as { page: Record<string, () => void> }).page[what]?.(), name);
}

export const source = (tab: Tab): Promise<string> => tab.evaluate(() => document.documentElement.outerHTML);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const time = { timeout: 12_000 };

/** Waits until so many passages are underlined. */
export async function countIs(frame: Evaluates, count: number, timeout = time.timeout): Promise<void> {
  await expect.poll(async () => (await marked(frame)).length, { timeout }).toBe(count);
}
