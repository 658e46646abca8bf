import type { ComponentChildren } from 'preact';
import { useText } from '../text/context.tsx';
import { bytesText, languageName } from '../text/names.ts';
import { type Facts } from './props.ts';
import { Mix } from './mix.tsx';

const MOST_NAMED = 6;

function listed(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} …` : names.join(', ');
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What stands in a set of claims: counts, ratings, languages, publishers, from when to when. */
export function FactsList({ facts }: { readonly facts: Facts }) {
  const { t, date, locale, plural } = useText();
  const { claims, languages, publishers, oldest, newest, licence, editors, bytes } = facts;
  const languageNames = languages.slice(0, MOST_NAMED).map(({ of }) => languageName(of, locale));
  const publisherNames = publishers.slice(0, MOST_NAMED).map(({ of }) => of);
  return (
    <dl class="facts">
      <Row name={t('facts_claims')}>{plural('claims', claims)}</Row>
      <Row name={t('facts_ratings')}>
        <Mix categories={facts.categories} />
      </Row>
      {languageNames.length > 0 ? <Row name={t('facts_languages')}>{listed(languageNames, languages.length - MOST_NAMED)}</Row> : null}
      {publisherNames.length > 0 ? <Row name={t('facts_publishers')}>{listed(publisherNames, publishers.length - MOST_NAMED)}</Row> : null}
      {oldest !== null && newest !== null ? <Row name={t('facts_reviews')}>{t('facts_from_to', date(oldest), date(newest))}</Row> : null}
      {editors.length > 0 ? <Row name={t('facts_editors')}>{editors.join(', ')}</Row> : null}
      <Row name={t('facts_licence')}>{licence ?? t('facts_licence_none')}</Row>
      <Row name={t('facts_storage')}>{bytesText(bytes, locale)}</Row>
    </dl>
  );
}
