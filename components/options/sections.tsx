import { State } from '../parts/state.tsx';
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
import { SwitchRow } from './switch-row.tsx';

interface SectionsProps extends Pick<OptionsProps, 'onEvent' | 'searchClaims'> {
  readonly data: OptionsData;
  /** Trimmed; '' shows everything. */
  readonly query: string;
}

/** All sections, or of each what the search has found. */
export function Sections({ data, query, onEvent, searchClaims }: SectionsProps) {
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
        {sections.map((section) => (
          <SwitchList key={section.id} section={section} onEvent={onEvent} />
        ))}
        <Claims data={data} query={query} onEvent={onEvent} searchClaims={searchClaims} />
        <Sites data={data} query={query} onEvent={onEvent} />
        <Muted data={data} query={query} onEvent={onEvent} />
        {all ? (
          <>
            <About version={data.version} onEvent={onEvent} />
            <Reset onEvent={onEvent} />
          </>
        ) : null}
      </main>
    </div>
  );
}

function SwitchList({ section, onEvent }: Pick<OptionsProps, 'onEvent'> & { readonly section: SwitchSection }) {
  const { t } = useText();
  return (
    <Section id={section.id} title={section.title} intro={section.intro}>
      {section.rows.length === 0 ? <State title={t('options_empty')} /> : null}
      <ul class="option-list">
        {section.rows.map((row) => (
          <SwitchRow key={row.key} row={row} onEvent={onEvent} />
        ))}
      </ul>
    </Section>
  );
}

function Contents({ sections }: { readonly sections: readonly SwitchSection[] }) {
  const { t } = useText();
  const entries = [
    { id: 'strictness', title: t('options_strictness') },
    ...sections,
    { id: 'claims', title: t('options_claims') },
    { id: 'sites', title: t('options_sites') },
    { id: 'muted', title: t('options_muted') },
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
