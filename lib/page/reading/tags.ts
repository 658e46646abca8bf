/** What each HTML element means to the reader, and why. Elements that are not named here are inline and say nothing. */
import { Cue, type Cues } from './cue.ts';

export const Flow = {
  inline: 0,
  /** Begins and ends a block of text. */
  block: 1,
  /** Its subtree is not read. */
  skip: 2,
  /** Ends a line within its block. */
  lineBreak: 3,
} as const;
export type Flow = (typeof Flow)[keyof typeof Flow];

export interface Tag {
  readonly flow: Flow;
  readonly cues: Cues;
}

const TAGS = new Map<string, Tag>();

function name(flow: Flow, cues: Cues, names: string): void {
  for (const tag of names.split(' ')) TAGS.set(tag, { flow, cues });
}

// Code, data and embedded documents; a template's text is not on the page, a noscript's only where scripts are off.
name(Flow.skip, 0, 'script style template noscript head title meta link iframe object embed applet param source track map area');
// Pictures and sound: their fallback text is not shown, the labels of a chart are no sentences.
name(Flow.skip, 0, 'svg canvas math video audio picture img');
// What the reader types or presses.
name(Flow.skip, 0, 'input textarea select option optgroup datalist button output progress meter label legend keygen menuitem');
// Reading aids over ruby text, and what stands for them where ruby is not known.
name(Flow.skip, 0, 'rt rp rtc');
name(Flow.skip, 0, 'noframes frameset frame dialog');
name(Flow.lineBreak, 0, 'br');
name(Flow.block, 0, 'address body center dd dir div dl dt fieldset hgroup hr html li ol p section summary details table');
name(Flow.block, 0, 'caption tbody td tfoot th thead tr ul search header');
name(Flow.block, Cue.main, 'article main');
name(Flow.block, Cue.drop, 'nav footer form menu');
name(Flow.block, Cue.aside, 'aside');
name(Flow.block, Cue.quote, 'blockquote');
name(Flow.block, Cue.caption, 'figcaption');
name(Flow.block, 0, 'figure');
name(Flow.block, Cue.pre, 'pre listing xmp plaintext');
name(Flow.block, Cue.heading, 'h1 h2 h3 h4 h5 h6');
name(Flow.inline, Cue.link, 'a');
// Inline unless it stands in a comment, where it is the comment's date.
name(Flow.inline, Cue.date, 'time');

const INLINE: Tag = { flow: Flow.inline, cues: 0 };
/** A custom element that is a block; its name is as good as a class name. */
export const CUSTOM: Tag = { flow: Flow.block, cues: 0 };

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
