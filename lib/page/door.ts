/**
 * Where two scripts of the extension meet in a frame. What few pages need (the reader, what paints passages, the card) is put into a frame only when it is needed; the
 * script that comes sets its door, the one that is there already knocks. All run in the extension's own world of that frame, where the page sees nothing of this.
 */
export interface Door<T> {
  /** Null where the script behind it has not come. */
  get(): T | null;
  set(what: T): void;
  /** What a former copy of the extension has left, or we leave at the end. */
  clear(): void;
}

/** @param name of the script behind it: scripts of one frame that say the same name have the same door, though each brings this code along */
export function door<T>(name: 'reader' | 'painting' | 'card'): Door<T> {
  const key = `door:${name}`;
  const world = globalThis as unknown as Record<string, T | null | undefined>;
  return {
    get: () => world[key] ?? null,
    set: (what) => void (world[key] = what),
    clear: () => void (world[key] = null),
  };
}
