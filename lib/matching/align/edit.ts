/**
 * One insertion, deletion, substitution or swap of neighbours apart (Damerau 1964: four in five typing errors are one of these).
 * Linear in the length; nothing is allocated.
 * @param length how much of the left one counts, from its beginning
 */
export function withinOneEdit(left: string, right: string, length = left.length): boolean {
  const shorter = Math.min(length, right.length);
  if (Math.max(length, right.length) - shorter > 1) return false;
  let start = 0;
  while (start < shorter && left.charCodeAt(start) === right.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && left.charCodeAt(length - 1 - tail) === right.charCodeAt(right.length - 1 - tail)) tail++;
  const restLeft = length - tail - start;
  const restRight = right.length - tail - start;
  if (restLeft <= 1 && restRight <= 1) return true;
  return (
    restLeft === 2 &&
    restRight === 2 &&
    left.charCodeAt(start) === right.charCodeAt(start + 1) &&
    left.charCodeAt(start + 1) === right.charCodeAt(start)
  );
}
