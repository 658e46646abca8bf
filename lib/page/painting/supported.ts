/** Null where the browser has no CSS Custom Highlight API (Chrome before 105, Firefox before 140, jsdom). */
export function highlightRegistry(): HighlightRegistry | null {
  const css: { highlights?: HighlightRegistry } | undefined = typeof CSS === 'undefined' ? undefined : CSS;
  return css?.highlights && typeof Highlight === 'function' ? css.highlights : null;
}
