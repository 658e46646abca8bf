/**
 * The one element that is added to a page: an empty host with a closed shadow root, in the top layer where the browser has one to give.
 * Keys and clicks inside do not reach the page's own shortcuts.
 */
import { HOST_NAME } from './door.ts';
import { type Box, placeCard, visiblePart } from './place.ts';

const KEPT_INSIDE = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'input',
  'focusin',
  'focusout',
  'copy',
];

/** All that could be inherited or set by a page's own rules for unknown elements is set back. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  display: 'block',
  'z-index': '2147483647',
  'font-size': '16px',
  visibility: 'hidden',
};

export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Box that the card is rendered into; it scrolls where there is little room. */
  readonly box: HTMLElement;
  /** Puts the card beside its passage as it now stands. @returns false where the passage is out of view */
  place(rects: readonly Box[]): boolean;
  remove(): void;
}

function styled(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}

/** The top layer lies over everything that a page can put there; older browsers do with the greatest z-index. */
function raise(element: HTMLElement): void {
  if (typeof element.showPopover !== 'function') return;
  element.popover = 'manual';
  element.showPopover();
}

/** The card is told of its room, so that it keeps its actions in sight and scrolls only what stands above them. */
function limit({ style }: HTMLElement, room: number | null): void {
  style.maxHeight = room === null ? '' : `${String(room)}px`;
  style.setProperty('--card-room', style.maxHeight || null);
}

/** To be measured without its limit loses what was scrolled. */
function scrolledIn(box: HTMLElement): (readonly [part: Element, scrollTop: number])[] {
  return [box, ...box.querySelectorAll('*')].flatMap((part) => (part.scrollTop > 0 ? [[part, part.scrollTop] as const] : []));
}

/** @param css the style sheet of the card; a style element of the shadow root, which no page's policy forbids to an extension */
export function createHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const element = document.createElement(HOST_NAME);
  styled(element, HOST_STYLE);
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  box.style.overflow = 'auto';
  root.append(style, box);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  document.documentElement.append(element);
  raise(element);
  const direction = document.defaultView?.getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';

  return {
    element,
    root,
    box,
    place(rects) {
      const view = { width: document.documentElement.clientWidth, height: document.defaultView?.innerHeight ?? 0 };
      const passage = visiblePart(rects, view);
      if (!passage) return false;
      const scrolled = scrolledIn(box);
      limit(box, null);
      const { width, height } = element.getBoundingClientRect();
      const { left, top, maxHeight } = placeCard(passage, { width, height }, view, direction);
      limit(box, maxHeight);
      for (const [part, to] of scrolled) part.scrollTop = to;
      styled(element, { left: `${String(left)}px`, top: `${String(top)}px`, visibility: 'visible' });
      return true;
    },
    remove() {
      element.remove();
    },
  };
}
