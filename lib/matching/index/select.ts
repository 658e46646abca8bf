/** Quickselect (Hoare 1961) over the scores of some documents. Linear on average. */
let scratch = new Float32Array(1024);

/** Moves what is greater than the pivot to the left. @returns the last place of the left part and the first of the right one */
function partition(values: Float32Array, low: number, high: number): [last: number, first: number] {
  const pivot = values[(low + high) >>> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] ?? 0) > pivot) left++;
    while ((values[right] ?? 0) < pivot) right--;
    if (left > right) break;
    const kept = values[left] ?? 0;
    values[left++] = values[right] ?? 0;
    values[right--] = kept;
  }
  return [right, left];
}

/** @returns the k-th greatest of `scores[places[0..count)]`; `count` ≥ k ≥ 1 */
export function kthGreatest(scores: Float32Array, places: Uint32Array, count: number, k: number): number {
  if (scratch.length < count) scratch = new Float32Array(2 * count);
  for (let index = 0; index < count; index++) scratch[index] = scores[places[index] ?? 0] ?? 0;
  const wanted = k - 1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const [last, first] = partition(scratch, low, high);
    if (wanted <= last) high = last;
    else if (wanted >= first) low = first;
    else break;
  }
  return scratch[wanted] ?? 0;
}
