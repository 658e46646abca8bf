/** How many records each store of the extension holds: runs in one of its pages. */
export async function countStored(): Promise<Record<string, number>> {
  const opening = indexedDB.open('on-record');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const counts: Record<string, number> = {};
  for (const name of opening.result.objectStoreNames) {
    const asked = opening.result.transaction(name).objectStore(name).count();
    await new Promise((resolve) => (asked.onsuccess = resolve));
    if (name !== 'firings') counts[name] = asked.result;
  }
  opening.result.close();
  return counts;
}
