import type { Text } from '../text/text.ts';

/** "This pack's reading of 3 sources:", before its category; `sources` is null where their number is not at hand. */
export function packReading(text: Text, sources: number | null): string {
  return sources === null || sources === 0 ? text.t('rated_pack') : text.plural('rated_pack_sources', sources);
}
