/** Claims about one article match in that article only. */
import type { Article, Claim, PageFacts } from './types.ts';

/** Address without scheme, "www.", query and fragment. */
function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

/** True for a claim that is bound to no article, or where the page is the article that it is bound to, by address or by title. */
export function isAbout(claim: Claim, articles: readonly Article[], page: PageFacts): boolean {
  if (claim.articleBound === undefined) return true;
  const article = articles.find(({ id }) => id === claim.articleBound);
  if (!article) return false;
  return bare(article.url) === bare(page.url) || (article.title !== null && article.title === page.title);
}
