/** The page's language as it says itself. Where it does not, its sentences tell when they are compared. */

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function tagOf(value: string | null | undefined): string | null {
  const tag = value?.trim();
  return tag && TAG.test(tag) ? tag.replace(/_/g, '-').toLowerCase() : null;
}

/** What the page says, in the order of how near to the text it stands. */
export function declaredLanguage(document: Document): string | null {
  const meta = (selector: string): string | null => tagOf(document.querySelector(selector)?.getAttribute('content')?.split(',')[0]);
  const html = document.documentElement;
  return (
    tagOf(html.getAttribute('lang') ?? html.getAttribute('xml:lang')) ??
    tagOf(document.body?.getAttribute('lang')) ??
    meta('meta[http-equiv="content-language" i]') ??
    meta('meta[property="og:locale"]') ??
    meta('meta[name="language" i],meta[name="dc.language" i]')
  );
}
