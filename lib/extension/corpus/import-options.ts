import type { ImportOptions } from '../../packs/import/any.ts';
import type { Build } from '../store/records/build.ts';

/** Packed feeds unpack to some ten times their size; what grows more is made to. */
const UNPACKED = 3;

/** @param most bytes of a download */
export function importOptions({ source }: Pick<Build, 'source'>, most: number): ImportOptions {
  return { name: source, most: most * UNPACKED };
}
