/** A feed as a whole, in memory: for the command line, tests and small files. In the browser claims go to the store as they come. */
import type { Claim } from '../../matching/types.ts';
import type { Bytes } from './bytes.ts';
import { importAny, type Imported, type ImportOptions } from './any.ts';
import { joined } from './gathered.ts';

export async function collect(bytes: Bytes, options: ImportOptions): Promise<Imported & { readonly claims: readonly Claim[] }> {
  const claims: Claim[] = [];
  const reading = importAny(bytes, options);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return { ...value, claims };
    for (const one of value) {
      const known = one.kind === 'join' ? claims[one.ordinal] : undefined;
      if (one.kind === 'add') claims.push(one.claim);
      else if (known) claims[one.ordinal] = joined(known, one);
    }
  }
}
