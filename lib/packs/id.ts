import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

/** Ids stand in addresses, in settings and in `ordinal:pack:claim`: no colon, no white space, nothing to escape. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;

/** The id of a pack, claim or article, or the key of a name. */
export const id: Codec<string> = plain((value, at) => {
  if (typeof value === 'string' && ID.test(value)) return value;
  return typeof value === 'string' ? at.refuse('bad-id', [shown(value)]) : at.refuse('no-text');
});
