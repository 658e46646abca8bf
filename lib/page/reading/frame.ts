import type { Cues } from './cue.ts';
import type { Item, Region } from './raw.ts';

/** One element on the way from the root to where the walk stands. Frames are kept and used again by depth. */
export class Frame {
  element!: Element; // set by whoever takes the frame into use
  name = '';
  /** What holds for text in it, inherited cues included. */
  cues: Cues = 0;
  block = false;
  /** The next child to visit; or, for the nodes assigned to a slot, `nodes` from `at`. */
  next: ChildNode | null = null;
  nodes: readonly Node[] | null = null;
  at = 0;
  region: Region | null = null;
  item: Item | null = null;
  /** Number of blocks before it. */
  firstBlock = 0;
  /** Level of the comment heading under which its later children stand; 0 for none. */
  headed = 0;

  take(): Node | null {
    if (this.nodes) return this.nodes[this.at++] ?? null;
    const node = this.next;
    if (node) this.next = node.nextSibling;
    return node;
  }
}
