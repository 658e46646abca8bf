import { browser } from 'wxt/browser';

/** A message by its key, '' where there is none. The key may be made of data, so that it is not one of those that WXT knows by type. */
export function lookUp(key: string, substitutions: string[]): string {
  return browser.i18n.getMessage(key as 'extensionName', substitutions);
}

/** Tells the document's language and direction, for screen readers and for the layout. */
export function speak(document: Document, { locale, direction }: { readonly locale: string; readonly direction: 'ltr' | 'rtl' }): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
}
