/**
 * Elements that a page's furniture does not hold: where one is, there is the article. Found once, by the browser's own lists of tags and
 * class names, which cost a tenth of a query.
 */

/** Names of boxes of article text by which a wrapper is known to hold the article. */
const STORIES = ['entry-content', 'post-content', 'article-body', 'article-content', 'story-body'];
/** Of each kind the first few will do: comments and teasers are articles too. */
const OF_A_KIND = 4;

export type LandmarkKind = 'h1' | 'main' | 'article' | 'story';

interface WithLists {
  getElementsByTagName(name: string): ArrayLike<Element>;
  getElementsByClassName(name: string): ArrayLike<Element>;
}

function listsOf(root: ParentNode): WithLists | null {
  return 'getElementsByTagName' in root ? (root as unknown as WithLists) : null;
}

export class Landmarks {
  readonly #elements: Element[] = [];
  readonly #kinds: LandmarkKind[] = [];

  /** A shadow root has no such lists, and no furniture of the page either. */
  constructor(root: ParentNode) {
    const lists = listsOf(root);
    if (!lists) return;
    for (const kind of ['h1', 'main', 'article'] as const) this.#add(kind, lists.getElementsByTagName(kind));
    for (const name of STORIES) this.#add('story', lists.getElementsByClassName(name));
  }

  /** An element that the page's microdata calls the article's body. */
  addStory(element: Element): void {
    this.#add('story', [element]);
  }

  /** Whether the element holds a landmark of one of these kinds. */
  within(element: Element, ...kinds: readonly LandmarkKind[]): boolean {
    return this.#elements.some(
      (landmark, at) => kinds.includes(this.#kinds[at] ?? 'h1') && element !== landmark && element.contains(landmark),
    );
  }

  #add(kind: LandmarkKind, list: ArrayLike<Element>): void {
    for (let at = 0; at < OF_A_KIND; at++) {
      const element = list[at];
      if (!element) return;
      this.#elements.push(element);
      this.#kinds.push(kind);
    }
  }
}
