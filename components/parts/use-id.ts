import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id of its own for each component. Preact's `useId` counts within one rendering, so that parts that are drawn later get ids that are taken
 * (seen with Preact 11.2): a label would then name somebody else's switch.
 */
export function useId(): string {
  const [id] = useState(() => `on-record-${String(++last)}`);
  return id;
}
