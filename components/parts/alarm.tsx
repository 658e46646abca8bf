import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Why an act failed: said aloud, and brought into sight, since the act may have been done at the other end of the page. */
export function Alarm({ children }: { readonly children: ComponentChildren }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), [children]);
  return (
    <p class="notice" role="alert" ref={box}>
      {children}
    </p>
  );
}
