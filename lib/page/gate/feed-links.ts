/** Links by which a web page offers a feed: `on-record:subscribe?location=ADDRESS`, as ad blockers know them. A click asks; the page itself can do nothing. */

const OFFER = /^on-record:\/*subscribe\/*\?(.*)$/i;

/** @returns the address that a link offers, or null where it is no such link */
export function offeredBy(href: string): string | null {
  const query = OFFER.exec(href)?.[1];
  const location = query === undefined ? null : new URLSearchParams(query).get('location');
  return location === null || location === '' ? null : location;
}

const LINK = 'a[href^="on-record:" i]';

/**
 * Listens where the page has such a link, and not on all the others. Only a reader's own click counts: a script of the page can make others.
 * @returns to be called when the page may have such links now; called twice, it listens once
 */
export function feedLinks(document: Document, offered: (address: string) => void, signal: AbortSignal): () => void {
  const clicked = (event: MouseEvent): void => {
    const link = event.isTrusted && event.target instanceof Element ? event.target.closest(LINK) : null;
    const address = link && offeredBy(link.getAttribute('href') ?? '');
    if (address === null) return;
    event.preventDefault();
    offered(address);
  };
  return () => {
    if (document.querySelector(LINK)) document.addEventListener('click', clicked, { capture: true, signal });
  };
}
