/** The other end answered, and its answer is that it failed. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** There is no other end: the page has gone, or no view is open, or the worker did not come up. */
export class NobodyError extends Error {
  override readonly name = 'NobodyError';
}

/** The extension was reloaded or removed: this script belongs to a copy that is no more and can only stop. */
export class OrphanedError extends Error {
  override readonly name = 'OrphanedError';
}
