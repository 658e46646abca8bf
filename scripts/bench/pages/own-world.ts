/** What the extension's own world of a page says, and what the page's process keeps in memory. */
import type { CDPSession } from 'playwright-core';
import { bundle } from './bundle.ts';
import type { RoundTrips } from './types.ts';

const NAME = 'onRecordTrips';

export async function tripsSource(): Promise<string> {
  return `${await bundle(new URL('round-trips.ts', import.meta.url).pathname, NAME)};${NAME}.measure()`;
}

/** Null where the extension has no world in the page, or does not answer. */
export async function roundTrips(cdp: CDPSession, source: string): Promise<RoundTrips | null> {
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) world = context.id;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.disable');
  if (world === undefined) return null;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: world,
    expression: source,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) process.stderr.write(`  ${exceptionDetails.exception?.description ?? exceptionDetails.text}\n`);
  return exceptionDetails ? null : (result.value as RoundTrips);
}

/** Bytes of script objects that live in the page's process once rubbish has been collected: of the page and of all extensions in it. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
