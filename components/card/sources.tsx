import type { Source } from '../../lib/matching/types.ts';
import { When } from '../findings/rated.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import { cautionKey } from '../text/keys.ts';

interface SourcesProps {
  readonly sources: readonly Source[];
  /** How many stand in sight. */
  readonly shown: number;
}

/** The documents that bear on a claim: short quotes with their publisher and date under them. */
export function Sources({ sources, shown }: SourcesProps) {
  const { t, plural } = useText();
  const more = sources.slice(shown);
  if (sources.length === 0) return null;
  return (
    <section class="part">
      <h3>{t('card_sources')}</h3>
      {sources.slice(0, shown).map((source, index) => (
        <SourceFigure key={index} source={source} />
      ))}
      {more.length === 0 ? null : (
        <Disclosure summary={plural('sources_more', more.length)}>
          {more.map((source, index) => (
            <SourceFigure key={index} source={source} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function SourceFigure({ source }: { readonly source: Source }) {
  const { t } = useText();
  const { publisher, title, url, language, date } = source;
  return (
    <figure class="source">
      <Quote source={source} />
      <figcaption class="byline">
        <strong>
          <bdi>{publisher}</bdi>
        </strong>
        <When date={date} />
        <br />
        <OutsideLink url={url} language={language}>
          {title ?? t('source_read')}
        </OutsideLink>
        <Cautions source={source} />
      </figcaption>
    </figure>
  );
}

/** A source's own words. */
export function Quote({ source: { quote, language } }: { readonly source: Source }) {
  return quote === undefined ? null : (
    <blockquote class="quote" lang={language} dir="auto">
      “{quote}”
    </blockquote>
  );
}

/** What the reader should know of a source before leaning on it. */
export function Cautions({ source: { cautions, note } }: { readonly source: Source }) {
  const { t } = useText();
  return (
    <>
      {cautions.length === 0 ? null : (
        <ul class="cautions">
          {cautions.map((caution) => (
            <li key={caution}>{t(cautionKey[caution])}</li>
          ))}
        </ul>
      )}
      {note === undefined ? null : <p>{note}</p>}
    </>
  );
}
