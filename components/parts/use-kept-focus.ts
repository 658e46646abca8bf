import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Where what had the focus is taken away (a row that was deleted, a preview that was answered), the heading of its section takes it; else a keyboard, and
 * who listens to the page, would begin at its top again.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    let focused: Element | null = null;
    let heading: HTMLElement | null = null;
    const took = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
      heading = focused?.closest('section')?.querySelector('h2') ?? null;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      focused = null;
      heading?.focus();
    });
    current.addEventListener('focusin', took);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      current.removeEventListener('focusin', took);
      observer.disconnect();
    };
  }, []);
}
