/** axe-core, the accessibility checker, in a page of the extension or in the card on somebody else's page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** One line a violation, with the first node that has it. */
function lines(violations: readonly Violation[]): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/** The violations of a whole page. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return lines(await page.evaluate<readonly Violation[]>('axe.run().then(({ violations }) => violations)'));
}

/**
 * The card's shadow root is closed, and only the extension's own world has a way into it: axe runs there, and is shown the root as if it were open.
 * @param cdp a session whose `Runtime` has not been enabled yet
 */
export async function violationsOfCard(cdp: CDPSession): Promise<string[]> {
  const world = await extensionWorld(cdp);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(source);
  const found = await evaluate(`(() => {
    const host = document.querySelector('on-record-card');
    const root = chrome.dom.openOrClosedShadowRoot(host);
    Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root });
    if (!root.querySelector('[role=dialog]')) throw new Error('the card is empty');
    return axe.run(host).then(({ violations }) => JSON.stringify(violations));
  })()`);
  return lines(JSON.parse(String(found)) as readonly Violation[]);
}

async function extensionWorld(cdp: CDPSession): Promise<number> {
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('the page has no world of the extension');
  return world.id;
}
