import type { Claim } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';

interface OwnRowProps {
  readonly claim: Claim;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A claim of the reader's own: its words, how it is rated and by whose documents, the note. */
export function OwnRow({ claim, onEdit, onRemove }: OwnRowProps) {
  const { t } = useText();
  const { text, language, reviews, sources, note } = claim;
  const rated = t(categoryKey[reviews[0]?.category ?? 'unknown']);
  return (
    <li class="option">
      <div class="option-words">
        <span class="quote" dir="auto" lang={language}>
          {text}
        </span>
        <span class="byline" dir="auto">
          {[rated, ...sources.map(({ publisher }) => publisher)].join(' · ')}
        </span>
        {note === undefined ? null : (
          <span class="byline" dir="auto">
            {note}
          </span>
        )}
      </div>
      <button type="button" class="button" aria-label={`${t('own_edit')}: ${text}`} onClick={onEdit}>
        {t('own_edit')}
      </button>
      <button type="button" class="button" aria-label={`${t('own_remove')}: ${text}`} onClick={onRemove}>
        {t('own_remove')}
      </button>
    </li>
  );
}
