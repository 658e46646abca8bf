import { type Block, proseBlocks, type Run } from './prose-blocks.ts';

/** A document of the project, shown as it is written. */
export function Prose({ markdown }: { readonly markdown: string }) {
  return <main class="prose">{proseBlocks(markdown).map(renderBlock)}</main>;
}

function renderBlock(block: Block) {
  if (block.kind === 'list') {
    const items = block.items.map((item) => <li>{item.map(renderRun)}</li>);
    return <ul>{items}</ul>;
  }
  const words = block.runs.map(renderRun);
  if (block.kind === 'paragraph') return <p>{words}</p>;
  return block.level === 1 ? <h1>{words}</h1> : <h2>{words}</h2>;
}

function renderRun({ kind, text, href }: Run) {
  if (kind === 'strong') return <strong>{text}</strong>;
  if (kind === 'code') return <code>{text}</code>;
  if (kind === 'link' && href !== undefined) return <a href={href}>{text}</a>;
  return text;
}
