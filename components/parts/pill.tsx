import type { Category, ReviewBy } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';

interface PillProps {
  readonly by: ReviewBy;
  readonly category: Category;
  readonly label: string | null;
  readonly inText?: boolean | undefined;
  readonly language?: string | undefined;
}

/** A rating as one word: the publisher's own, word for word; for a pack's reading, our category, in another kind of pill. */
export function Pill({ by, category, label, inText, language }: PillProps) {
  const { t } = useText();
  const own = by !== 'pack' && label !== null;
  return (
    <span class={`pill pill--${by}`} lang={own ? language : undefined} dir={own ? 'auto' : undefined}>
      {own ? (inText ? `“${label}”` : label) : t(categoryKey[category])}
    </span>
  );
}
