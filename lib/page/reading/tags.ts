/** What each HTML element means to the reader, and why. Elements that are not named here are inline and say nothing. */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';

/** How an element stands in the text; compared with the constants below. */
export type Flow = 0 | 1 | 2 | 3;
export const INLINE_FLOW = 0;
/** Begins and ends a block of text. */
export const BLOCK_FLOW = 1;
/** Its subtree is not read. */
export const SKIP_FLOW = 2;
/** Ends a line within its block. */
export const LINE_BREAK_FLOW = 3;

export interface Tag {
  readonly flow: Flow;
  readonly cues: Cues;
}

const TAGS = new Map<string, Tag>();

function name(flow: Flow, cues: Cues, names: string): void {
  for (const tag of names.split(' ')) TAGS.set(tag, { flow, cues });
}

// Code, data and embedded documents; a template's text is not on the page, a noscript's only where scripts are off.
name(SKIP_FLOW, 0, 'script style template noscript head title meta link iframe object embed applet param source track map area');
// Pictures and sound: their fallback text is not shown, the labels of a chart are no sentences.
name(SKIP_FLOW, 0, 'svg canvas math video audio picture img');
// What the reader types or presses.
name(SKIP_FLOW, 0, 'input textarea select option optgroup datalist button output progress meter label legend keygen menuitem');
// Reading aids over ruby text, and what stands for them where ruby is not known.
name(SKIP_FLOW, 0, 'rt rp rtc');
name(SKIP_FLOW, 0, 'noframes frameset frame dialog');
name(LINE_BREAK_FLOW, 0, 'br');
name(BLOCK_FLOW, 0, 'address body center dd dir div dl dt fieldset hgroup hr html li ol p section summary details table');
name(BLOCK_FLOW, 0, 'caption tbody td tfoot th thead tr ul search header');
name(BLOCK_FLOW, Cue.main, 'article main');
name(BLOCK_FLOW, Cue.drop, 'nav footer form menu');
name(BLOCK_FLOW, Cue.aside, 'aside');
name(BLOCK_FLOW, Cue.quote, 'blockquote');
name(BLOCK_FLOW, Cue.caption, 'figcaption');
name(BLOCK_FLOW, 0, 'figure');
name(BLOCK_FLOW, Cue.pre, 'pre listing xmp plaintext');
name(BLOCK_FLOW, Cue.heading, 'h1 h2 h3 h4 h5 h6');
name(INLINE_FLOW, Cue.link, 'a');
name(INLINE_FLOW, Cue.quote, 'q');
// Inline unless it stands in a comment, where it is the comment's date.
name(INLINE_FLOW, Cue.date, 'time');

const INLINE: Tag = { flow: INLINE_FLOW, cues: 0 };
/** A custom element that is a block; its name is as good as a class name. */
export const CUSTOM: Tag = { flow: BLOCK_FLOW, cues: 0 };

/** A custom element is a block, unless it stands in running text. */
function customTag(element: Element): Tag {
  const before = element.previousSibling;
  const after = element.nextSibling;
  const inText =
    (before?.nodeType === 3 && /\S/.test(before.nodeValue ?? '')) || (after?.nodeType === 3 && /\S/.test(after.nodeValue ?? ''));
  return inText ? INLINE : CUSTOM;
}

export function tagOf(element: Element, localName: string): Tag {
  return TAGS.get(localName) ?? (localName.includes('-') ? customTag(element) : INLINE);
}
