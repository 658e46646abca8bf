import type { ComponentChildren } from 'preact';

interface OutsideLinkProps {
  readonly url: string | undefined;
  readonly language?: string | undefined;
  readonly children: ComponentChildren;
}

/** The address of a pack, if a browser may follow it: http and https only, so that no pack brings `javascript:` or `file:`. */
function safeAddress(url: string | undefined): string | null {
  if (url === undefined) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** A link out of a pack, in a new tab that knows nothing of this one; plain text where there is no address to follow. */
export function OutsideLink({ url, language, children }: OutsideLinkProps) {
  const href = safeAddress(url);
  if (href === null) return <span lang={language}>{children}</span>;
  return (
    <a class="link" href={href} lang={language} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
