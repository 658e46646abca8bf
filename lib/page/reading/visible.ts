/**
 * Whether a block shows. Asked only of blocks that would be read, and only where the browser can answer without style being gone through by hand
 * (jsdom cannot). What stands in a closed `<details>`, or is hidden until found, is a click away and counts as shown.
 */
interface CanTell {
  checkVisibility?: (options: { checkVisibilityCSS: boolean }) => boolean;
}

/** The older name of `visibilityProperty`; every browser that knows the method knows it. */
const OPTIONS = { checkVisibilityCSS: true };
const A_CLICK_AWAY = 'details:not([open]),[hidden="until-found"]';

export function isShown(element: Element): boolean {
  const { checkVisibility } = element as CanTell;
  if (!checkVisibility || checkVisibility.call(element, OPTIONS)) return true;
  const closed = element.closest(A_CLICK_AWAY);
  return closed !== null && closed !== element && checkVisibility.call(closed, OPTIONS);
}
