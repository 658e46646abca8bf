/** The reader's own claims, and the backup of everything that is the reader's own. */
import type { Handlers } from '../messages/answer.ts';
import type { feedMessages } from '../messages/feeds.ts';
import { makeBackup, previewRestore, restore } from '../backup.ts';
import { takeDraft } from '../draft.ts';
import { ownClaims, putOwnClaim, removeOwnClaim } from '../own-claims.ts';
import type { Services } from '../services.ts';
import type { FeedHandlers } from './feeds.ts';

export type OwnHandlers = Omit<Handlers<typeof feedMessages>, keyof FeedHandlers>;

export function ownHandlers(services: Services): OwnHandlers {
  const { connect, now, packsChanged } = services;
  return {
    ownClaims: async () => ownClaims(await connect()),
    async putOwnClaim(edited) {
      await putOwnClaim(await connect(), edited, now());
      packsChanged();
    },
    async removeOwnClaim({ id }) {
      await removeOwnClaim(await connect(), id, now());
      packsChanged();
    },
    draft: () => takeDraft(),
    backup: () => makeBackup(services),
    restorePreview: ({ backup }) => previewRestore(services, backup),
    restore: ({ backup }) => restore(services, backup),
  };
}
