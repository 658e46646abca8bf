import type { PageText } from '../../lib/page/types.ts';

/** A page's segments as lines of a fixture's `.txt`: `origin [author · date] text`. */
export function linesOf(page: PageText): string[] {
  return page.segments.map(({ origin, block, text, date }) => {
    const comment = page.blocks[block]?.comment;
    const facts = comment ? `[${comment.author ?? '?'} · ${comment.date ?? '?'}] ` : date ? `[${date}] ` : '';
    return `${origin} ${facts}${text}`;
  });
}
