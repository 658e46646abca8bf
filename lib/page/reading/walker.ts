/**
 * One pass over the tree. Text is gathered into blocks; names, roles and tags are weighed when an element is entered, so that what is
 * not read is not descended into either. No style is asked for. About 80 ns a node, and 1 µs for a name that was never met.
 */
import type { ReadOptions } from '../types.ts';
import type { Sliced } from '../slices.ts';
import { BlockText } from '../text/block-text.ts';
import { RunMap } from '../text/run-map.ts';
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import { Frame } from './frame.ts';
import { trusted } from './guards.ts';
import { beginsFlatItem, beginsItem, dateOfElement, newItem, noteFacts } from './item-facts.ts';
import { isSeparator } from './labels.ts';
import { Landmarks } from './landmarks.ts';
import { findMarks } from './marks.ts';
import { type Item, newRegion, type RawBlock, type Region } from './raw.ts';
import type { Words } from './words.ts';
import { CUSTOM, BLOCK_FLOW, LINE_BREAK_FLOW, SKIP_FLOW, tagOf, type Tag } from './tags.ts';
import { commentHeadingFrame } from './comment-heading.ts';

/** What an element passes on to everything in it. */
const INHERITED =
  Cue.comment |
  Cue.aside |
  Cue.teaser |
  Cue.meta |
  Cue.author |
  Cue.date |
  Cue.caption |
  Cue.lead |
  Cue.headline |
  Cue.live |
  Cue.quote |
  Cue.heading |
  Cue.link |
  Cue.pre;
/** In a comment these are the page's words about the whole section, not about the text. */
const LEFT_AT_A_COMMENT = Cue.aside | Cue.teaser | Cue.meta | Cue.author | Cue.date | Cue.lead | Cue.headline | Cue.heading | Cue.caption;
const FACTS = Cue.meta | Cue.author | Cue.date;
const OUTSIDE_ARTICLE = Cue.comment | Cue.aside | Cue.teaser | Cue.meta;

/** Nodes between two looks at the clock. */
const NODES_A_TURN = 256;
/** From this length on a block with few links counts as running text. */
const RUNNING_TEXT = 80;
/** A line about a section of comments is shorter. */
const META_AT_MOST = 200;

export interface RawPage {
  readonly blocks: readonly RawBlock[];
  readonly regions: readonly Region[];
  readonly runs: RunMap;
}

export class Walker {
  readonly blocks: RawBlock[] = [];
  readonly regions: Region[] = [];
  readonly runs = new RunMap();
  readonly shadowRoots: ShadowRoot[] = [];
  readonly #text = new BlockText(this.runs);
  readonly #frames: Frame[] = [];
  readonly #words: Words;
  readonly #marks: Map<Element, Cues>;
  readonly #landmarks: Landmarks;
  readonly #isComments: boolean;
  readonly #ignore: ((element: Element) => boolean) | undefined;
  #depth = -1;
  #runsBefore = 0;
  #linkChars = 0;
  #metaChars = 0;
  #quoteChars = 0;
  #articleChars = 0;

  constructor(root: ParentNode, options: ReadOptions) {
    this.#words = options.words;
    this.#marks = findMarks(root, options.words);
    this.#landmarks = new Landmarks(root);
    for (const [element, cues] of this.#marks) if (cues & Cue.story) this.#landmarks.addStory(element);
    this.#ignore = options.ignore;
    this.#isComments = options.isComments ?? false;
  }

  *walk(root: Element): Sliced<RawPage> {
    this.#push(root, root.localName, this.#isComments ? Cue.comment : 0, true);
    let visited = 0;
    while (this.#depth >= 0) {
      const node = this.#top.take();
      if (!node) this.#leave();
      else if (node.nodeType === 3) this.#addText(node as Text);
      else if (node.nodeType === 1) this.#enter(node as Element);
      if (++visited % NODES_A_TURN === 0) yield;
    }
    return this;
  }

  get #top(): Frame {
    return this.#frames[this.#depth] as Frame; // depth is that of a frame in use
  }

  #addText(node: Text): void {
    const { data } = node;
    const before = this.#text.text.length;
    const { cues } = this.#top;
    this.#text.append(node, data, (cues & Cue.pre) !== 0);
    if (cues & (Cue.link | Cue.meta | Cue.quote)) {
      const added = this.#text.text.length - before;
      if (cues & Cue.link) this.#linkChars += added;
      if (cues & Cue.meta) this.#metaChars += added;
      if (cues & Cue.quote) this.#quoteChars += added;
    }
  }

  #enter(element: Element): void {
    const name = element.localName;
    const tag = tagOf(element, name);
    if (tag.flow === LINE_BREAK_FLOW) this.#text.breakLine((this.#top.cues & Cue.heading) !== 0);
    else if (tag.flow === SKIP_FLOW) this.#skip(element, name);
    else {
      const inherited = this.#top.cues & INHERITED;
      const own = this.#cuesOf(element, name, tag, inherited);
      if (own < 0) return;
      const facts = (inherited & Cue.comment) !== 0 && (own & FACTS) !== 0;
      const author = !facts && (inherited & Cue.comment) !== 0 && name === 'a' && this.#isAuthorLink(element);
      this.#push(element, name, author ? own | Cue.author : own, tag.flow === BLOCK_FLOW || facts || author);
    }
  }

  #isAuthorLink(element: Element): boolean {
    const { item } = this.#top;
    return item?.author === null && item.blocks === 0 && this.#words.labels.isProfile(element.getAttribute('href') ?? '');
  }

  /** Negative where the element is not read. */
  #cuesOf(element: Element, name: string, tag: Tag, inherited: Cues): number {
    if (this.#ignore?.(element)) return -1;
    const cues = this.#ownCues(element, name, tag, inherited);
    if (!(cues & ~(Cue.link | Cue.pre | Cue.heading))) return cues;
    if (cues & Cue.hidden) return -1;
    const kept = trusted({ element, name, tag, cues, inherited, articleChars: this.#articleChars, landmarks: this.#landmarks });
    // The footer of a comment holds its author.
    return kept & Cue.drop && !(name === 'footer' && inherited & Cue.comment && kept & FACTS) ? -1 : kept;
  }

  #ownCues(element: Element, name: string, tag: Tag, inherited: Cues): Cues {
    // Old boards list comments by name and text.
    if (name === 'dt' && inherited & Cue.comment) return Cue.author;
    return tag === CUSTOM || element.hasAttributes() ? tag.cues | this.#namedCues(element, tag) : tag.cues;
  }

  #namedCues(element: Element, tag: Tag): Cues {
    // A form's properties may be its fields: <input name="id">.
    const { className }: { className: unknown } = element;
    let cues = this.#marks.get(element) ?? 0;
    if (tag === CUSTOM) cues |= this.#words.names.ofNames(element.localName);
    if (typeof className === 'string' && className) cues |= this.#words.names.ofNames(className);
    if (tag.flow !== BLOCK_FLOW || cues & Cue.heading) return cues;
    const { id }: { id: unknown } = element;
    return typeof id === 'string' && id ? cues | this.#words.names.ofId(id) : cues;
  }

  /** A skipped element parts words only where it takes up room in the line. */
  #skip(element: Element, name: string): void {
    const parent = element.parentElement;
    if (name !== 'template' || !parent || parent.shadowRoot) return;
    // A declarative shadow root that nobody attached (a parser without shadow trees, as on the command line).
    if (!element.hasAttribute('shadowrootmode') && !element.hasAttribute('shadowroot')) return;
    const { content } = element as HTMLTemplateElement;
    findMarks(content, this.#words, this.#marks);
    this.#push(element, name, 0, true);
    this.#top.next = content.firstChild;
  }

  #push(element: Element, name: string, own: Cues, block: boolean): void {
    if (block) this.#flush();
    const parent = this.#depth >= 0 ? this.#top : null;
    const frame = (this.#frames[++this.#depth] ??= new Frame());
    let inherited = (parent?.cues ?? 0) & INHERITED;
    if (own & Cue.comment) inherited &= ~LEFT_AT_A_COMMENT;
    if (own & Cue.story) inherited &= ~Cue.aside;
    frame.element = element;
    frame.name = name;
    frame.cues = inherited | own;
    frame.block = block;
    frame.region = null;
    frame.firstBlock = this.blocks.length;
    frame.headed = 0;
    frame.item = this.#itemFor(frame, parent, own);
    this.#startChildren(frame, block);
  }

  #startChildren(frame: Frame, block: boolean): void {
    const { element } = frame;
    frame.nodes = null;
    frame.next = element.firstChild;
    if (frame.name === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) {
        frame.nodes = assigned;
        frame.at = 0;
      }
    } else if (block && element.shadowRoot) {
      findMarks(element.shadowRoot, this.#words, this.#marks);
      this.shadowRoots.push(element.shadowRoot);
      frame.next = element.shadowRoot.firstChild;
    }
  }

  #itemFor(frame: Frame, parent: Frame | null, own: Cues): Item | null {
    const around = parent?.item ?? null;
    const item = beginsItem(frame, own, around) ? newItem(frame.element, around) : around;
    if (item && frame.cues & Cue.date && own & Cue.date) item.date ??= dateOfElement(frame.element, this.#words.dates);
    return item;
  }

  #leave(): void {
    const frame = this.#top;
    if (frame.block) this.#flush();
    this.#depth--;
    if (frame.cues & Cue.heading || this.blocks.length === frame.firstBlock + 1) this.#underCommentHeading(frame);
  }

  #underCommentHeading(frame: Frame): void {
    const block = this.blocks[frame.firstBlock];
    if (!frame.block || !block || this.#depth < 0 || this.blocks.length !== frame.firstBlock + 1) return;
    const section = commentHeadingFrame(this.#frames, this.#depth, block, frame.firstBlock, this.#articleChars, this.#words.labels);
    if (section) section.cues |= Cue.comment;
  }

  #flush(): void {
    const text = this.#text.take().trimEnd();
    if (text && !isSeparator(text)) this.#addBlock(text);
    this.#runsBefore = this.runs.size;
    this.#linkChars = 0;
    this.#metaChars = 0;
    this.#quoteChars = 0;
  }

  /** Words quoted within a sentence stay part of it; a block that is nothing else is a quotation. */
  #withQuote(cues: Cues, text: string): Cues {
    return this.#quoteChars >= text.length ? cues | Cue.quote : cues;
  }

  #addBlock(text: string): void {
    const frame = this.#top;
    const cues = this.#withQuote(frame.cues, text);
    const item = this.#itemOf(frame, text);
    if (!item && cues & Cue.comment && cues & (FACTS | Cue.heading) && text.length < META_AT_MOST) return;
    if (item && noteFacts(item, text, cues, this.#linkChars, this.#words)) return;
    const region = this.#regionAt(this.#depth);
    this.blocks.push({
      text,
      from: this.#runsBefore,
      to: this.runs.size,
      element: frame.element,
      tag: frame.name,
      cues,
      linkChars: this.#linkChars,
      metaChars: this.#metaChars,
      region,
      item,
    });
    if (item && !this.#words.labels.isOfComments(text)) item.blocks++;
    if (!(cues & OUTSIDE_ARTICLE) && text.length >= RUNNING_TEXT && this.#linkChars * 2 < text.length) this.#articleChars += text.length;
  }

  /** In a list without boxes a name or a date begins a comment, which goes on in what follows it. */
  #itemOf(frame: Frame, text: string): Item | null {
    const { item } = frame;
    const isTerm = frame.name === 'dt' && (frame.cues & Cue.comment) !== 0;
    if (!isTerm && !beginsFlatItem(frame.cues, item, text, this.#words.labels)) return item;
    let depth = this.#depth;
    while (depth > 0 && !this.#isBoxOfText(depth)) depth--;
    // What says the name is a box of its own: the text follows beside it.
    if (depth === this.#depth && depth > 0) depth--;
    const begun = newItem(frame.element, item?.parent ?? null, true);
    for (let at = depth; at <= this.#depth; at++) (this.#frames[at] as Frame).item = begun; // depths of frames in use
    return begun;
  }

  #isBoxOfText(depth: number): boolean {
    const frame = this.#frames[depth];
    return frame !== undefined && frame.block && !(frame.cues & FACTS);
  }

  /** Regions are made only where there is text, parents first. */
  #regionAt(depth: number): Region {
    const frame = this.#frames[depth] as Frame; // depth is that of a frame in use
    if (frame.region) {
      frame.region.last = this.blocks.length;
      return frame.region;
    }
    const parent = depth > 0 ? this.#regionAt(depth - 1) : null;
    const region = newRegion(frame, parent, depth, this.blocks.length);
    frame.region = region;
    this.regions.push(region);
    return region;
  }
}
