/** The search of the options over all that is installed: from the last letter to the first claims in sight, the pause for keys that are held down included. */
import type { BrowserContext } from 'playwright-core';

/** As people type: whole words, beginnings, one wrong letter. */
const QUERIES = [
  'vacci',
  'climate change',
  'trump wall',
  'immigrati',
  'taxes',
  'covid masks',
  'electon fraud',
  'obama',
  'gun contr',
  'school',
  'polic',
  'wages',
];
const MOST_MS = 5000;

/** Runs in the page. @returns milliseconds; null where the same claims as before came, or none in time */
async function untilFound({ query, most }: { readonly query: string; readonly most: number }): Promise<number | null> {
  const section = document.querySelector('#claims');
  const field = section?.querySelector('input');
  if (!section || !field) throw new Error('the options have lost their search');
  // No functions with names: the compiler marks them with one that the page does not have.
  const list = section.querySelector('.option-list');
  const before = list?.textContent;
  const begun = performance.now();
  const found = new Promise<number | null>((resolve) => {
    const observer = new MutationObserver(() => {
      if (section.querySelector('.option-list')?.textContent === before) return;
      observer.disconnect();
      resolve(performance.now() - begun);
    });
    observer.observe(section, { childList: true, subtree: true, characterData: true });
    setTimeout(() => resolve(null), most);
  });
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return found;
}

export async function searchFeed(context: BrowserContext, base: string) {
  const view = await context.newPage();
  await view.goto(`${base}options.html`);
  await view.locator('#claims .option').first().waitFor();
  const times: number[] = [];
  // The first one opens the packs and is not counted.
  for (const query of ['harbour', ...QUERIES]) {
    const ms = await view.evaluate(untilFound, { query, most: MOST_MS });
    if (ms !== null && query !== 'harbour') times.push(ms);
    await view.waitForTimeout(300);
  }
  await view.close();
  const sorted = times.sort((left, right) => left - right);
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
  return { searchP50Ms: at(0.5), searchMostMs: at(1) };
}
