/**
 * Puts text on the clipboard. Pages without https have no clipboard of their own: there the old command copies from a field in the card.
 * @throws Error where neither may
 */
export async function copyText(text: string, box: HTMLElement): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (!clipboard) throw new Error('There is no clipboard here.');
    await clipboard.writeText(text);
  } catch (error) {
    if (!copyByCommand(text, box)) throw error;
  }
}

function copyByCommand(text: string, box: HTMLElement): boolean {
  const field = box.ownerDocument.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
  box.append(field);
  field.select();
  // Deprecated and without a successor in insecure contexts.
  const done = box.ownerDocument.execCommand('copy');
  field.remove();
  return done;
}
