import type { PageFacts } from '../../lib/matching/types.ts';
import type { PageText } from '../../lib/page/types.ts';

/** A page as a fixture's `.txt` has it: title, date and language, then a line a segment: `origin [author · date] text`. */
export function linesOf(page: PageText, facts: PageFacts): string[] {
  const { title, date, language } = facts;
  const segments = page.segments.map(({ origin, block, text, date: own }) => {
    const comment = page.blocks[block]?.comment;
    const about = comment ? `[${comment.author ?? '?'} · ${comment.date ?? '?'}] ` : own ? `[${own}] ` : '';
    return `${origin} ${about}${text}`;
  });
  return [`${title ?? '?'} · ${date ?? '?'} · ${language ?? '?'}`, ...segments];
}

/** A fixture says in a comment where it stands, if that matters: comment systems in a frame are known by their address. */
export function addressOf(html: string): string | null {
  return /<!-- (https:\S+) -->/.exec(html)?.[1] ?? null;
}
