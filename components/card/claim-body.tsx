import type { Claim } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { reviewsAndSources } from './own-source.ts';
import { Reviews } from './reviews.tsx';
import { Sources } from './sources.tsx';

interface ClaimBodyProps {
  readonly claim: Claim;
  /** How many sources stand in sight; the rest is behind a disclosure. */
  readonly sourcesShown?: number;
  /** The claim's words stand above already. */
  readonly stated?: boolean;
}

/** A claim as it is recorded: its words and who said them, its context, who has rated it, and the documents that bear on it. */
export function ClaimBody({ claim, sourcesShown = 2, stated = false }: ClaimBodyProps) {
  const { t } = useText();
  const { reviews, sources } = reviewsAndSources(claim);
  return (
    <>
      <section class="part">
        {stated ? null : (
          <>
            <h3>{t(claim.form === 'headline' ? 'card_headline' : 'card_claim')}</h3>
            <blockquote class="quote" lang={claim.language} dir="auto">
              {claim.text}
            </blockquote>
          </>
        )}
        <Byline claim={claim} />
        <Quotations claim={claim} />
        {isSaying(claim) ? <p class="note">{t('card_said_not_true')}</p> : null}
      </section>
      <Context claim={claim} />
      <Reviews reviews={reviews} sources={claim.sources.length} />
      <Sources sources={sources} shown={sourcesShown} />
    </>
  );
}

/** What the editors say of it; a claim of the reader's own has a note alone. */
function Context({ claim: { context, note, language } }: Pick<ClaimBodyProps, 'claim'>) {
  const { t } = useText();
  if (context === undefined && note === undefined) return null;
  return (
    <section class="part">
      <h3>{t(context === undefined ? 'own_note' : 'card_context')}</h3>
      {context === undefined ? null : (
        <p lang={language} dir="auto">
          {context}
        </p>
      )}
      {note === undefined ? null : (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
    </section>
  );
}

/** A statement whose rating says that it was made, and not that it is true. */
function isSaying({ kind, reviews }: Claim): boolean {
  return kind !== 'fact' && reviews.some(({ category }) => category === 'supported');
}

/** Who said it, and when. */
function Byline({ claim: { claimant, date } }: { readonly claim: Claim }) {
  const text = useText();
  if (claimant === undefined && date === undefined) return null;
  return (
    <p class="byline">
      {claimant === undefined ? null : <bdi>{claimant}</bdi>}
      {claimant === undefined || date === undefined ? null : ' · '}
      {date === undefined ? null : <time dateTime={date}>{text.date(date)}</time>}
    </p>
  );
}

/** The recorded words, where the claim has them and they are not the claim's text itself. */
function Quotations({ claim }: { readonly claim: Claim }) {
  const { t } = useText();
  const others = claim.quotations.filter((quotation) => quotation !== claim.text);
  if (others.length === 0) return null;
  return (
    <>
      <p class="byline">{t('card_in_words')}</p>
      {others.map((quotation) => (
        <blockquote key={quotation} class="quote" lang={claim.language} dir="auto">
          “{quotation}”
        </blockquote>
      ))}
    </>
  );
}
