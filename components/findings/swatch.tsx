import type { Underline } from './underline.ts';

/** A short piece of an underline; the words beside it say the same. */
export function Swatch({ underline }: { readonly underline: Underline }) {
  return <span class={`swatch swatch--${underline}`} aria-hidden="true" />;
}
