import { When } from '../findings/rated.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import type { CardFinding } from './props.ts';

/** Where else the claim stood, in which words, and whether an article's quotation marks hold reworded text. */
export function Appearances({ claim, articles }: Pick<CardFinding, 'claim' | 'articles'>) {
  const { t, plural } = useText();
  const found = claim.appearances.flatMap((appearance) => {
    const article = articles.find(({ id }) => id === appearance.article);
    return article ? [{ appearance, article }] : [];
  });
  if (found.length === 0) return null;
  return (
    <Disclosure summary={plural('appearances', found.length)}>
      {found.map(({ appearance, article }, index) => (
        <figure key={index} class="source">
          <blockquote class="quote" dir="auto">
            “{appearance.quote}”
          </blockquote>
          <figcaption class="byline">
            <strong>
              <bdi>{article.publisher}</bdi>
            </strong>
            <When date={article.date} />
            <br />
            <OutsideLink url={article.url}>{article.title ?? t('source_read')}</OutsideLink>
            {appearance.reworded ? <p class="note">{t('appearance_reworded')}</p> : null}
          </figcaption>
        </figure>
      ))}
    </Disclosure>
  );
}
