/** How often each rule has given a finding its effect: for the options, so that a reader sees what a switch would change. */
import type { Database } from './database.ts';
import type { Firing } from './schema.ts';

export async function countFirings(database: Database, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return;
  const change = database.transaction('firings', 'readwrite');
  for (const [rule, more] of counts) {
    const known = await change.store.get(rule);
    await change.store.put({ rule, times: (known?.times ?? 0) + more });
  }
  await change.done;
}

export async function firings(database: Database): Promise<Firing[]> {
  return database.getAll('firings');
}

export async function forgetFirings(database: Database): Promise<void> {
  await database.clear('firings');
}
