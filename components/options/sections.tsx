import { Backup } from '../feeds/backup.tsx';
import { OwnClaims } from '../feeds/own-claims.tsx';
import { Packs } from '../feeds/packs.tsx';
import { useText } from '../text/context.tsx';
import { About } from './about.tsx';
import { Claims } from './claims.tsx';
import { matches } from './matches.ts';
import { Muted } from './muted.tsx';
import type { OptionsData, OptionsProps } from './props.ts';
import { Reset } from './reset.tsx';
import { Section } from './section.tsx';
import { Sites } from './sites.tsx';
import { StrictnessChoice } from './strictness.tsx';
import { filtered, type SwitchSection, switchSections } from './switch-sections.ts';
import { SwitchList } from './switch-list.tsx';

interface SectionsProps extends Pick<OptionsProps, 'onEvent' | 'searchClaims' | 'feeds'> {
  readonly data: OptionsData;
  /** Trimmed; '' shows everything. */
  readonly query: string;
}

/** All sections, or of each what the search has found. */
export function Sections({ data, query, onEvent, searchClaims, feeds }: SectionsProps) {
  const text = useText();
  const all = query === '';
  const sections = switchSections(data, text)
    .map((section) => ({ ...section, rows: filtered(section, query) }))
    .filter(({ rows }) => all || rows.length > 0);
  return (
    <div class="options-columns">
      {all ? <Contents sections={sections} /> : null}
      <main>
        {matches(query, text.t('options_strictness')) ? (
          <Section id="strictness" title={text.t('options_strictness')} intro={text.t('options_strictness_intro')}>
            <StrictnessChoice value={data.strictness} onChange={(strictness) => onEvent({ type: 'strictness', strictness })} />
          </Section>
        ) : null}
        <Packs {...feeds} query={query} />
        {sections.map((section) => (
          <SwitchList key={section.id} section={section} isSearched={!all} onEvent={onEvent} />
        ))}
        <Claims data={data} query={query} onEvent={onEvent} searchClaims={searchClaims} />
        <OwnClaims {...feeds} query={query} />
        <Sites data={data} query={query} onEvent={onEvent} />
        <Muted data={data} query={query} onEvent={onEvent} />
        {all ? (
          <>
            <Backup onEvent={feeds.onEvent} ask={feeds.ask} />
            <About version={data.version} onEvent={onEvent} />
            <Reset onEvent={onEvent} />
          </>
        ) : null}
      </main>
    </div>
  );
}

function Contents({ sections }: { readonly sections: readonly SwitchSection[] }) {
  const { t } = useText();
  const entries = [
    { id: 'strictness', title: t('options_strictness') },
    { id: 'packs', title: t('options_packs') },
    ...sections,
    { id: 'claims', title: t('options_claims') },
    { id: 'own-claims', title: t('options_own') },
    { id: 'sites', title: t('options_sites') },
    { id: 'muted', title: t('options_muted') },
    { id: 'backup', title: t('options_backup') },
    { id: 'about', title: t('options_about') },
    { id: 'reset', title: t('options_reset') },
  ];
  return (
    <nav class="contents" aria-label={t('options_contents')}>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a class="link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
