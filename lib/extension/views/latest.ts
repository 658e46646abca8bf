/** Loads again and again, several at once: an answer that comes after that of a later load is out of date, and not shown. */
export function latest<T>(load: () => Promise<T>, show: (loaded: T) => void): () => Promise<void> {
  let begun = 0;
  let shown = 0;
  return async () => {
    const own = ++begun;
    const loaded = await load();
    if (own < shown) return;
    shown = own;
    show(loaded);
  };
}
