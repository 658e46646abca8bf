/** The packs that ship with the extension. The build writes down which they are (wxt.config.ts), so that a waking worker need not fetch them to know. */
export interface BundledPack {
  readonly id: string;
  /** Path in the package: `packs/….json`. */
  readonly path: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

declare const __BUNDLED_PACKS__: readonly BundledPack[];

export const bundledPacks: readonly BundledPack[] = typeof __BUNDLED_PACKS__ === 'undefined' ? [] : __BUNDLED_PACKS__;

/** Pages of the extension that a bundled pack may name as its editorial page. */
export const OWN_PAGES = ['/editorial.html'] as const;
