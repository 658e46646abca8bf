/** mark.js 8 has no types of its own; as much of it as is measured. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: Readonly<Record<string, unknown>>): void;
    markRegExp(expression: RegExp, options: Readonly<Record<string, unknown>>): void;
    markRanges(ranges: readonly { readonly start: number; readonly length: number }[]): void;
    unmark(): void;
  }
}
declare module 'text-fragments-polyfill/text-fragment-utils' {
  export function processTextFragmentDirective(directive: { readonly textStart: string }, document: Document): Range[];
}
