/**
 * One insertion, deletion, substitution or swap of neighbours apart (Damerau 1964: four in five typing errors are one of these).
 * Linear in the length.
 */
export function withinOneEdit(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - start && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const middleLeft = left.slice(start, left.length - tail);
  const middleRight = right.slice(start, right.length - tail);
  if (middleLeft.length <= 1 && middleRight.length <= 1) return true;
  return middleLeft.length === 2 && middleRight.length === 2 && middleLeft[0] === middleRight[1] && middleLeft[1] === middleRight[0];
}
