/**
 * Tells of navigation within a document. The Navigation API tells when it has happened (Chromium, Firefox from 147); elsewhere the address is compared
 * after what can change it: a click, a key, going back. Polling would wake every page; wrapping `history` would be seen by it.
 */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/** A page's own handlers and what they fetch come first, in ms. */
const AFTER_INPUT = [50, 1000];

/** Calls `navigated` when path or query have changed; the fragment is a place in the same page. */
export function watchNavigation(view: Window, navigated: () => void, signal: AbortSignal): void {
  const address = (): string => view.location.pathname + view.location.search;
  let last = address();
  const look = (): void => {
    if (signal.aborted || address() === last) return;
    last = address();
    navigated();
  };
  const { navigation } = view as unknown as WithNavigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const later = (): void => AFTER_INPUT.forEach((pause) => setTimeout(look, pause));
  for (const type of ['click', 'keyup', 'popstate']) view.addEventListener(type, later, { signal, passive: true, capture: true });
}
