interface Transferable {
  /** ES2025; Chrome 114, Firefox 122. */
  transfer?(length: number): unknown;
}

/**
 * Gives memory back at once that nobody reads any more: left to the collector, the pieces of a feed would add up to tens of megabytes before it runs.
 * Where the browser cannot, the collector does it.
 */
export function giveBack(bytes: Uint8Array): void {
  const buffer = bytes.buffer as ArrayBufferLike & Transferable;
  if (bytes.byteLength === bytes.buffer.byteLength) buffer.transfer?.(0);
}
