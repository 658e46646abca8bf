import { useEffect, useState } from 'preact/hooks';
import type { Claim } from '../../lib/matching/types.ts';
import { matches } from '../options/matches.ts';
import { Section } from '../options/section.tsx';
import { useFocusOnChange } from '../parts/use-focus-on-change.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';
import { emptyClaim, fromClaim, fromDraft } from './own-claim.ts';
import { OwnEditor } from './own-editor.tsx';
import type { FeedsProps, OwnClaim } from './props.ts';

interface OwnClaimsProps extends FeedsProps {
  readonly query: string;
}

/** The reader's own claims, and the editor for one of them. */
export function OwnClaims({ query, state, draft, onEvent, ask }: OwnClaimsProps) {
  const { t } = useText();
  const [edited, setEdited] = useState<OwnClaim | null>(null);
  const button = useFocusOnChange<HTMLButtonElement>(edited === null);
  useEffect(() => {
    if (draft) setEdited(fromDraft(draft));
  }, [draft]);
  const own = state.kind === 'ready' ? state.data.own : [];
  const shown = own.filter(({ text, note }) => matches(query, t('options_own'), text, note));
  if (query !== '' && shown.length === 0) return null;
  return (
    <Section id="own-claims" title={t('options_own')} intro={t('options_own_intro')}>
      {edited ? (
        <OwnEditor key={edited.id} claim={edited} save={ask.putOwn} done={() => setEdited(null)} />
      ) : (
        <button type="button" class="button" ref={button} onClick={() => setEdited(emptyClaim)}>
          {t('own_new')}
        </button>
      )}
      {own.length === 0 && !edited ? <p class="byline">{t('own_empty')}</p> : null}
      <ul class="option-list">
        {shown.map((claim) => (
          <Row
            key={claim.id}
            claim={claim}
            onEdit={() => setEdited(fromClaim(claim))}
            onRemove={() => onEvent({ type: 'remove-own', id: claim.id })}
          />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  readonly claim: Claim;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Row({ claim, onEdit, onRemove }: RowProps) {
  const { t } = useText();
  return (
    <li class="option">
      <div class="option-words">
        <span class="quote" dir="auto" lang={claim.language}>
          {claim.text}
        </span>
        <span class="byline">{t(categoryKey[claim.reviews[0]?.category ?? 'unknown'])}</span>
      </div>
      <button type="button" class="button" aria-label={`${t('own_edit')}: ${claim.text}`} onClick={onEdit}>
        {t('own_edit')}
      </button>
      <button type="button" class="button" aria-label={`${t('own_remove')}: ${claim.text}`} onClick={onRemove}>
        {t('own_remove')}
      </button>
    </li>
  );
}
