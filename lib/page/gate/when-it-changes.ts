/** Pages that build themselves by script are no articles yet when they load: looks again some time after they have changed. */
const FIRST_PAUSE = 500;
const MOST_LOOKS = 6;

/**
 * Calls `look` once, when the document has changed and some time has gone by; each time it is asked for the same document the pause is twice as long, and
 * after six times it is never called: a page that is still none is none.
 */
const looks = new WeakMap<Document, { address: string; count: number }>();

export function whenItChanges(document: Document, look: () => void, signal: AbortSignal): void {
  const known = looks.get(document);
  const count = known?.address === document.URL ? known.count : 0;
  if (count >= MOST_LOOKS || signal.aborted) return;
  looks.set(document, { address: document.URL, count: count + 1 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(look, FIRST_PAUSE * 2 ** count);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
