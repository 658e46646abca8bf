/** What the handlers work with. Made anew by each worker that wakes; nothing in it is the only copy of anything. */
import type { Corpus } from './corpus/corpus.ts';
import { createSearch, type Search } from './search.ts';
import type { Database } from './store/database.ts';
import { allClaims } from './store/packs.ts';

export interface Services {
  readonly corpus: Corpus;
  readonly connect: () => Promise<Database>;
  readonly search: () => Promise<Search>;
  /** Muted items have changed: settings tell by themselves. */
  readonly changed: () => void;
  readonly now: () => Date;
}

/** The search of the installed packs, built when first asked. */
export function lazySearch(corpus: Corpus, connect: () => Promise<Database>): () => Promise<Search> {
  let built: Promise<Search> | null = null;
  const build = async (): Promise<Search> => {
    const database = await connect();
    const packs = (await corpus.packs()).map(async ({ stored }) => ({
      pack: stored.id,
      packTitle: stored.title,
      claims: await allClaims(database, stored.id),
    }));
    return createSearch(await Promise.all(packs));
  };
  return () => {
    built ??= build().catch((error: unknown) => {
      built = null;
      throw error;
    });
    return built;
  };
}
