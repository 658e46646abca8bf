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
 * One listener for all links of the page, those that a script adds later too: looking for them when the page opens and whenever it changes would cost every page
 * more than this does at a click. Only a reader's own click counts: a script of the page can make others.
 */
export function feedLinks(document: Document, offered: (address: string) => void, signal: AbortSignal): void {
  const clicked = (event: MouseEvent): void => {
    const [clickedOn] = event.isTrusted ? event.composedPath() : []; // in a shadow tree, the event's target is its host
    const link = clickedOn instanceof Element ? clickedOn.closest(LINK) : null;
    const address = link && offeredBy(link.getAttribute('href') ?? '');
    if (address === null) return;
    event.preventDefault();
    offered(address);
  };
  document.addEventListener('click', clicked, { capture: true, signal });
}
