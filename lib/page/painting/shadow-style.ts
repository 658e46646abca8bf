/**
 * The style sheet in shadow roots, where a document's does not reach. Adopting adds no node. One sheet serves all roots of a document.
 */
import css from './underlines.css?inline';

const sheets = new WeakMap<Document, CSSStyleSheet>();
const done = new WeakSet<Node>();

function sheetFor(document: Document): CSSStyleSheet | null {
  const known = sheets.get(document);
  if (known) return known;
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  sheets.set(document, sheet);
  return sheet;
}

/** Adopts the sheet where the node stands in a shadow root that has not got it. A browser that forbids it leaves the passage unpainted. */
export function adoptInShadowRoot(node: Node): void {
  const root = node.getRootNode();
  if (done.has(root) || root.nodeType !== 11 /* DOCUMENT_FRAGMENT_NODE */) return;
  done.add(root);
  const shadow = root as ShadowRoot;
  try {
    const sheet = sheetFor(shadow.ownerDocument);
    if (sheet) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    // Firefox wraps the list of a page's shadow root; the finding stays in the popup's list.
  }
}
