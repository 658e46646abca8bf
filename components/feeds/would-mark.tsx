import { useEffect, useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { FeedsAsk, WouldMark } from './props.ts';

type Asked =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'error' }
  | { readonly kind: 'known'; readonly value: WouldMark };

/** What the pack would do on the page that was looked at last. */
export function WouldMarkNote({ set, ask }: { readonly set: number; readonly ask: FeedsAsk }) {
  const { t, number, plural } = useText();
  const [asked, setAsked] = useState<Asked>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    ask.wouldMark(set).then(
      (value) => current && setAsked(value ? { kind: 'known', value } : { kind: 'none' }),
      () => current && setAsked({ kind: 'error' }),
    );
    return () => {
      current = false;
    };
  }, [set]);
  if (asked.kind === 'loading') return <p class="byline">{t('would_loading')}</p>;
  if (asked.kind === 'none') return <p class="byline">{t('would_no_page')}</p>;
  if (asked.kind === 'error') return <p class="byline">{t('would_error')}</p>;
  const { title, url, sentences, painted, listed, examples } = asked.value;
  return (
    <div>
      <p>{t('would_mark', title ?? url, number(painted), number(listed), plural('sentences', sentences))}</p>
      <ul class="samples">
        {examples.map(({ passage, claim }) => (
          <li key={passage}>
            <span class="quote" dir="auto">
              {passage}
            </span>
            <span class="byline" dir="auto">
              {claim}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
