import type { ComponentChildren } from 'preact';
import { useText } from '../text/context.tsx';
import { bytesText, languageText } from '../text/names.ts';
import { Counts } from './counts.tsx';
import { Mix } from './mix.tsx';
import type { Facts } from './props.ts';

const EVERY_RATING = 10;

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface FactsListProps {
  readonly facts: Facts;
  /** Of the feed, where it is not told beside. */
  readonly address?: string | undefined;
}

/** What stands in a set of claims: counts, ratings, languages, publishers, from when to when. */
export function FactsList({ facts, address }: FactsListProps) {
  const text = useText();
  const { t, date, locale, plural } = text;
  const { claims, languages, publishers, oldest, newest, licence, editors, bytes } = facts;
  return (
    <dl class="facts">
      <Row name={t('facts_claims')}>{plural('claims', claims)}</Row>
      <Row name={t('facts_ratings')}>
        <Mix categories={facts.categories} most={EVERY_RATING} />
      </Row>
      {languages.length > 0 ? (
        <Row name={t('facts_languages')}>
          <Counts counts={languages} name={(tag) => languageText(tag, text)} all={(count) => t('facts_all_languages', count)} />
        </Row>
      ) : null}
      {publishers.length > 0 ? (
        <Row name={t('facts_publishers')}>
          <Counts counts={publishers} name={(publisher) => publisher} all={(count) => t('facts_all_publishers', count)} />
        </Row>
      ) : null}
      {oldest !== null && newest !== null ? <Row name={t('facts_reviews')}>{t('facts_from_to', date(oldest), date(newest))}</Row> : null}
      {editors.length > 0 ? <Row name={t('facts_editors')}>{editors.join(', ')}</Row> : null}
      <Row name={t('facts_licence')}>{licence ?? t('facts_licence_none')}</Row>
      <Row name={t('facts_storage')}>{bytesText(bytes, locale)}</Row>
      {address === undefined ? null : (
        <Row name={t('facts_address')}>
          <bdi class="address" dir="ltr">
            {address}
          </bdi>
        </Row>
      )}
    </dl>
  );
}
