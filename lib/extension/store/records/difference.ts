/** What one version of a pack has changed against another. */
export interface Changes {
  readonly claims: number;
  readonly samples: readonly string[];
}

export interface Difference {
  readonly added: Changes;
  readonly removed: Changes;
  readonly changed: Changes;
}
