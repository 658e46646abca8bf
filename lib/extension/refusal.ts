/** What the extension cannot do for the reader, and why; feeds have words of their own (lib/packs/import/trouble.ts). `$1` … are filled in. */
import { type Filled, ToldError } from '../packs/told.ts';

export const REFUSALS = {
  discarded: 'This pack has been discarded.',
  'not-ready': 'This pack is not ready yet.',
  'no-such-pack': 'This pack is installed no more.',
  'backup-not-json': 'This file is no backup: it is not JSON.',
  'backup-foreign': 'This file is no backup of On Record.',
  'backup-version': 'This backup was made by another version ($1).',
  'backup-damaged': 'This backup is damaged, at “$1”.',
  'backup-claim': 'Claim $1 of this backup cannot be used: $2',
  'own-field': '$1: $2',
  'own-variant': 'In other words, line $1: $2',
  'own-source': 'Source $1, $2: $3',
  'own-no-source': 'A claim needs a source with its publisher: what nobody can be cited for is not on record.',
  'own-too-many': 'No more than $1 claims of your own can be kept.',
  'store-newer': 'A newer version of On Record has been at work here. Install it again: all that you had is still there.',
  'switches-full': 'No more than $1 can be switched off.',
  'settings-full': 'The browser has no more room for what is switched off. Switch something on again first.',
  unanswered: 'There was no answer. Try again.',
} as const;

export class Refusal extends ToldError {
  override readonly name = 'Refusal';

  constructor(word: keyof typeof REFUSALS, ...values: readonly Filled[]) {
    super(REFUSALS[word], word, values);
  }
}
