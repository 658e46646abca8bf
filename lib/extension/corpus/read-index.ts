/** A stored index, read into one piece of memory (`Blob.arrayBuffer` leaves a copy behind) and added up piece by piece while the next one is fetched. */
import { Checksum } from '../../matching/index/checksum.ts';
import { openSummed, type PackIndex } from '../../matching/index/open.ts';

/** @throws IndexFormatError where it is not an index of this version, whole; what the browser gives where the blob cannot be read */
export async function readIndex(blob: Blob): Promise<PackIndex> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  const sum = new Checksum();
  let room = new ArrayBuffer(blob.size);
  let length = 0;
  while (length < room.byteLength) {
    const { done, value } = await reader.read(new Uint8Array(room, length));
    if (done) break;
    room = value.buffer;
    length += value.length;
    sum.take(new Uint32Array(room, 0, length >>> 2));
  }
  return openSummed(new Uint8Array(room).subarray(0, length), sum);
}
