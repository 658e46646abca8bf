/** 128 random bits, hexadecimal. `crypto.randomUUID` is not there on pages without https, and content scripts run in these too. */
export function randomToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
