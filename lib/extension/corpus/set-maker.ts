/** What is made of a set's claims as they pass: its index, its directory and its counts, written down in the end. */
import { IndexBuilder } from '../../matching/index/build.ts';
import type { Claim, Name } from '../../matching/types.ts';
import type { Written } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import { DirectoryBuilder } from '../store/directory.ts';
import type { Summary } from '../store/records/pack.ts';
import { inSlices } from './pause.ts';
import { Summariser } from './summary.ts';

export class SetMaker implements Written {
  readonly #summariser = new Summariser();
  readonly #directory = new DirectoryBuilder();
  readonly #index: IndexBuilder;

  constructor(names: readonly Name[]) {
    this.#index = new IndexBuilder(names);
  }

  added(claim: Claim, content: number): void {
    this.#summariser.add(claim);
    this.#directory.add(claim, content);
    this.#index.add(claim);
  }

  changed(ordinal: number, former: Claim, claim: Claim, content: number): void {
    this.#summariser.replace(former, claim);
    this.#directory.replace(ordinal, claim, content);
    this.#index.replace(ordinal, claim);
  }

  /** @param stored bytes of the claims in the store @param pace called every few milliseconds; may throw to end it */
  async finish(database: Database, set: number, stored: number, pace: () => Promise<void>): Promise<Summary> {
    const blob = new Blob([await inSlices(this.#index.finish(), pace)]);
    const placed = await inSlices(this.#directory.finish(set), pace);
    const summary = this.#summariser.summary(blob.size + stored);
    const change = database.transaction(['directories', 'indexes'], 'readwrite');
    await Promise.all([change.objectStore('directories').put(placed), change.objectStore('indexes').put({ set, blob }), change.done]);
    return summary;
  }
}
