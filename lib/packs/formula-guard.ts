/**
 * A spreadsheet must not take a text of a feed for a formula (https://owasp.org/www-community/attacks/CSV_Injection): what begins with `=`, `+`, `-`, `@` or one
 * of their wide forms gets an apostrophe before it; so does what stands so behind a semicolon, a bar, a tab or a line break, at which a spreadsheet that expects
 * another separator begins a cell. What has such an apostrophe already gets one more, so that our importer gives each text back as it was.
 */
const SIGN = `(?=[\\s']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])`;
const TO_GUARD = new RegExp(`(^|[;|\\t\\r\\n])${SIGN}`, 'g');
const GUARDED = new RegExp(`(^|[;|\\t\\r\\n])'${SIGN}`, 'g');

export function guarded(cell: string): string {
  return cell.replace(TO_GUARD, "$1'");
}

export function unguarded(cell: string): string {
  return cell.replace(GUARDED, '$1');
}
