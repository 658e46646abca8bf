/** What is a tag of HTML in a text, and what only has its brackets: "1 < 2", "x<y and z>w", "<Trump>". */

/** All elements of the HTML standard, and those that word processors write. */
const ELEMENTS =
  'a|abbr|acronym|address|applet|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|meter|nav|nobr|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|[ovw]:[a-z]+|st1:[a-z]+';
const VALUE = '"[^"]{0,2000}"|\'[^\']{0,2000}\'|[^\\s"\'<>=]{1,2000}';
/** Attributes without a value are few; without this list "<b and c>" would be a tag. */
const BARE =
  'allowfullscreen|async|autofocus|autoplay|checked|controls|defer|disabled|download|hidden|loop|muted|noshade|nowrap|open|playsinline|required';
const ATTRIBUTE = `\\s+(?:[\\w:@.-]{1,100}\\s{0,9}=\\s{0,9}(?:${VALUE})|(?:${BARE})(?=[\\s/>]))`;

/** A tag, a comment, a doctype. */
export const TAG = new RegExp(`<(?:!--(?:[^-]|-(?!->)){0,2000}-->|!doctype[^<>]{0,200}>|/?(?:${ELEMENTS})(?:${ATTRIBUTE})*\\s*/?>)`, 'gi');

/** What a browser does not show; it goes on to the end of the text where it is not ended, as in a browser. */
export const UNSEEN = /<(script|style)\b[^<>]*>(?:[\s\S]*?<\/\1\s*>|[\s\S]*$)/gi;

/** Tags in the middle of a word. */
export const INLINE =
  /^<(?:!--|\/?(?:abbr|b|bdi|bdo|big|del|em|font|i|ins|mark|nobr|s|small|span|strike|strong|sub|sup|tt|u|wbr|a)(?![a-z0-9:-]))/i;
