/** What the handlers work with. Made anew by each worker that wakes; nothing in it is the only copy of anything. */
import { createBuilder } from './corpus/builder.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createSearch, type Search } from './search/search.ts';
import type { Database } from './store/database.ts';
import { Feeds } from './subscriptions/feeds.ts';

export interface Services {
  readonly corpus: Corpus;
  readonly connect: () => Promise<Database>;
  readonly search: Search;
  readonly feeds: Feeds;
  /** Muted items have changed: settings tell by themselves. */
  readonly changed: () => void;
  /** Packs have been added, replaced or removed: every open page is matched again. */
  readonly packsChanged: () => void;
  readonly now: () => Date;
  /** Told of failures that nobody waits for. */
  readonly report: (error: unknown) => void;
}

export interface ServicesHost extends Pick<Services, 'corpus' | 'connect' | 'changed' | 'now' | 'report'> {
  /** Something that only views show has changed. */
  readonly told: () => void;
  /** The worker must live while this runs. */
  readonly whileBuilding: (work: () => Promise<void>) => Promise<void>;
  /** Bytes that the browser still gives us. */
  readonly free: () => Promise<number>;
  /** Whether a view is putting a file into the store. */
  readonly isHandingIn: () => Promise<boolean>;
}

export function createServices(host: ServicesHost): Services {
  const { corpus, connect, changed, now, told, report } = host;
  const packsChanged = (): void => {
    corpus.renew();
    changed();
  };
  const builder = createBuilder({ connect, now, told, report, free: host.free, ended: (build) => feeds.ended(build) });
  const kept = { ...builder, run: () => host.whileBuilding(() => builder.run()) };
  const feeds: Feeds = new Feeds({ ...host, packsChanged, builder: () => kept });
  return { corpus, connect, changed, now, report, packsChanged, feeds, search: createSearch(() => corpus.packs(), connect) };
}
