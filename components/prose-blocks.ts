/** A run of words: plain, strong, code, or a link. */
export interface Run {
  readonly kind: 'text' | 'strong' | 'code' | 'link';
  readonly text: string;
  readonly href?: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

const RUN = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>https?:\/\/[^\s)]+)\)/g;

/**
 * The few forms of Markdown in which the documents are written that the extension shows: headings of two levels, paragraphs, lists, strong, code,
 * links to the web. Whatever else stands there is text. Why not a library: the smallest is ten times this, and can do what nobody wants here (HTML).
 */
export function proseBlocks(markdown: string): Block[] {
  const parts = markdown.split(/\r?\n[ \t]*\r?\n/).map((part) => part.trim());
  return parts.filter((part) => part !== '').map(blockOf);
}

function blockOf(part: string): Block {
  const heading = /^(#{1,2}) (.+)$/.exec(part);
  if (heading?.[2]) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, runs: runsOf(heading[2]) };
  if (part.startsWith('- ')) {
    const items = part.slice(2).split(/\r?\n- /);
    return { kind: 'list', items: items.map((item) => runsOf(oneLine(item))) };
  }
  return { kind: 'paragraph', runs: runsOf(oneLine(part)) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, ' ');
}

function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  const addText = (text: string): void => {
    if (text !== '') runs.push({ kind: 'text', text });
  };
  for (const found of line.matchAll(RUN)) {
    addText(line.slice(end, found.index));
    end = found.index + found[0].length;
    const { strong, code, label, href } = found.groups ?? {};
    if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else if (code !== undefined) runs.push({ kind: 'code', text: code });
    else if (label !== undefined && href !== undefined) runs.push({ kind: 'link', text: label, href });
  }
  addText(line.slice(end));
  return runs;
}
