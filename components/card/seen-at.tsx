import type { Claim } from '../../lib/matching/types.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';

/** A feed may tell of hundreds; whoever wants more finds them with the publisher. */
const MOST = 20;

/** Without what all addresses have in common. */
function short(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** Where the publishers that rated the claim have seen it. */
export function SeenAt({ claim: { seenAt = [] } }: { readonly claim: Claim }) {
  const { plural } = useText();
  if (seenAt.length === 0) return null;
  return (
    <Disclosure summary={plural('seen_at', seenAt.length)}>
      <ul class="list">
        {seenAt.slice(0, MOST).map((url) => (
          <li key={url} class="byline seen-at" dir="ltr">
            <OutsideLink url={url}>{short(url)}</OutsideLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
