/** Which addresses may be subscribed to: https, and http on this very machine, for people who write packs. */
import { hash53 } from '../../packs/import/hash.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LONGEST = 2048;

export function isAllowed(address: string): boolean {
  if (address.length > LONGEST) return false;
  try {
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  } catch {
    return false;
  }
}

/** As it is stored and compared: without what a server never sees. Null where it may not be subscribed to. */
export function feedAddress(written: string): string | null {
  const trimmed = written.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!isAllowed(whole)) return null;
  const url = new URL(whole);
  url.hash = '';
  return url.href;
}

/** The id of the pack behind an address, or of a file by its name: ours, whatever the pack calls itself. */
export function packIdOf(kind: 'feed' | 'file', source: string): string {
  return `${kind}-${hash53(source).toString(36)}`;
}
