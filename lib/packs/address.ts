import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

/** Part of every runtime that this is for (browsers, workers, Node), though not of the language. */
declare const URL: new (address: string) => {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
};

const MAX_LENGTH = 2048;

/** The address of a web page. `javascript:`, `data:`, `file:` and whatever else a link could do are refused here, once. */
export const address: Codec<string> = plain((value, at) => {
  if (typeof value === 'string' && isWebAddress(value)) return value;
  return typeof value === 'string' ? at.refuse('bad-address', [shown(value)]) : at.refuse('no-text');
});

/**
 * A host of plain letters, no port and no user before it: there is nothing that a parser could refuse. A feed has some hundred thousand, and each URL that is
 * made stays with the browser for long.
 */
const PLAIN = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i;

function isWebAddress(value: string): boolean {
  if (value.length > MAX_LENGTH || !/^https?:\/\/[^\s\p{Cc}\p{Surrogate}\\]+$/iu.test(value)) return false;
  if (PLAIN.test(value)) return true;
  try {
    const { hostname, username, password } = new URL(value);
    return hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
