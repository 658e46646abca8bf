import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../lib/matching/types.ts';
import { matches } from '../options/matches.ts';
import { Section } from '../options/section.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { useFocusOnChange } from '../parts/use-focus-on-change.ts';
import { useText } from '../text/context.tsx';
import { emptyClaim, fromClaim, fromDraft } from './own-claim.ts';
import { OwnEditor } from './own-editor.tsx';
import { OwnRow } from './own-row.tsx';
import type { FeedsProps, OwnClaim } from './props.ts';
import { SavePack } from './save-pack.tsx';
import { failureText } from './trouble-text.ts';

const SHOWN = 12;

interface OwnClaimsProps extends FeedsProps {
  readonly query: string;
}

/** The reader's own claims, the editor for one of them, and the ways to share all. */
export function OwnClaims({ query, state, draft, onEvent, ask }: OwnClaimsProps) {
  const { t } = useText();
  const [edited, setEdited] = useState<OwnClaim | null>(null);
  const [deleted, setDeleted] = useState<OwnClaim | null>(null);
  const button = useFocusOnChange<HTMLButtonElement>(edited === null);
  useEffect(() => {
    if (draft) setEdited(fromDraft(draft));
  }, [draft]);
  const data = state.kind === 'ready' ? state.data : null;
  const shown = data?.own.filter(({ text, note }) => matches(query, t('options_own'), text, note)) ?? [];
  const remove = (claim: Claim): void => {
    setDeleted(fromClaim(claim));
    onEvent({ type: 'remove-own', id: claim.id });
  };
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
      {deleted ? <Deleted key={deleted.id} claim={deleted} putBack={ask.putOwn} done={() => setDeleted(null)} /> : null}
      <OwnList
        claims={shown}
        isQuiet={data === null || edited !== null || deleted !== null}
        onEdit={(claim) => setEdited(fromClaim(claim))}
        onRemove={remove}
      />
      {data?.packs
        .filter(({ origin }) => origin === 'own')
        .map(({ id, title }) => (
          <SavePack key={id} id={id} title={title} onEvent={onEvent} />
        ))}
    </Section>
  );
}

interface OwnListProps {
  readonly claims: readonly Claim[];
  /** That there are none need not be said: one is being written, or has just been deleted. */
  readonly isQuiet: boolean;
  readonly onEdit: (claim: Claim) => void;
  readonly onRemove: (claim: Claim) => void;
}

function OwnList({ claims, isQuiet, onEdit, onRemove }: OwnListProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  if (claims.length === 0) return isQuiet ? null : <p class="byline">{t('own_empty')}</p>;
  return (
    <>
      <ul class="option-list">
        {(all ? claims : claims.slice(0, SHOWN)).map((claim) => (
          <OwnRow key={claim.id} claim={claim} onEdit={() => onEdit(claim)} onRemove={() => onRemove(claim)} />
        ))}
      </ul>
      {claims.length > SHOWN ? <ShowMore all={all} count={claims.length} onChange={setAll} /> : null}
    </>
  );
}

interface DeletedProps {
  readonly claim: OwnClaim;
  readonly putBack: (claim: OwnClaim) => Promise<void>;
  readonly done: () => void;
}

/** In the place of a question before: the way back, which has the focus. */
function Deleted({ claim, putBack, done }: DeletedProps) {
  const text = useText();
  const { t } = text;
  const button = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => button.current?.focus(), []);
  const undo = (): void => {
    putBack(claim).then(done, (error: unknown) => setFailure(failureText(error, text)));
  };
  return (
    <p class="undo" role="status">
      <span dir="auto">{failure === null ? t('own_deleted', claim.text) : t('own_failed', failure)}</span>{' '}
      <button type="button" class="link" ref={button} onClick={undo}>
        {t('own_undo')}
      </button>
    </p>
  );
}
