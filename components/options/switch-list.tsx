import { useState } from 'preact/hooks';
import { SearchField } from '../parts/search-field.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { State } from '../parts/state.tsx';
import { useOrderAtFirst } from '../parts/use-order-at-first.ts';
import { useText } from '../text/context.tsx';
import { matches } from './matches.ts';
import type { OptionsProps } from './props.ts';
import { Section } from './section.tsx';
import type { SwitchSection } from './switch-sections.ts';
import { SwitchRow, type SwitchRowData } from './switch-row.tsx';

/** A feed of all the world's fact-checkers has hundreds of publishers and dozens of languages. */
const SHOWN = 12;
/** Of fewer nobody wants to switch all at once. */
const MANY = 3;

interface SwitchListProps extends Pick<OptionsProps, 'onEvent'> {
  readonly section: SwitchSection;
  /** Whether the search over all options has chosen the rows: there is none of its own then, and no row is left out. */
  readonly isSearched: boolean;
}

/** Rows with a switch each; of long lists those with most claims, what is off among them, a search for the rest, and all at once. */
export function SwitchList({ section, isSearched, onEvent }: SwitchListProps) {
  const { id, title, intro, rows, list } = section;
  const { t } = useText();
  const [query, setQuery] = useState('');
  const ordered = useOrderAtFirst(rows, keyOf, ({ on }) => (on ? 1 : 0));
  const wanted = isSearched ? '' : query.trim();
  const found = ordered.filter((row) => matches(wanted, row.title));
  const isLong = list !== undefined && rows.length > SHOWN && !isSearched;
  return (
    <Section id={id} title={title} intro={intro}>
      {isLong ? <SearchField label={t('options_search_in', title)} value={query} onInput={setQuery} /> : null}
      {list !== undefined && found.length > MANY ? (
        <AllAtOnce rows={found} title={title} onSwitch={(on) => onEvent({ type: 'switches', list, ids: found.map(keyOf), on })} />
      ) : null}
      {found.length === 0 ? <State title={wanted === '' ? t('options_empty') : t('search_none', wanted)} /> : null}
      <Rows rows={found} most={isLong ? SHOWN : Infinity} onEvent={onEvent} />
    </Section>
  );
}

interface RowsProps extends Pick<OptionsProps, 'onEvent'> {
  readonly rows: readonly SwitchRowData[];
  /** Shown before all are asked for. */
  readonly most: number;
}

function Rows({ rows, most, onEvent }: RowsProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="option-list">
        {(all ? rows : rows.slice(0, most)).map((row) => (
          <SwitchRow key={row.key} row={row} onEvent={onEvent} />
        ))}
      </ul>
      {rows.length > most ? <ShowMore all={all} count={rows.length} onChange={setAll} /> : null}
    </>
  );
}

const keyOf = ({ key }: SwitchRowData): string => key;

interface AllAtOnceProps {
  readonly rows: readonly SwitchRowData[];
  /** Of the section. */
  readonly title: string;
  readonly onSwitch: (on: boolean) => void;
}

/** How many of them are on, and both ways for all that are in sight or were found. */
function AllAtOnce({ rows, title, onSwitch }: AllAtOnceProps) {
  const { t } = useText();
  const on = rows.filter((row) => row.on).length;
  return (
    <div class="all-at-once">
      <span class="byline" role="status">
        {t('options_on_of', on, rows.length)}
      </span>
      {([true, false] as const).map((next) => {
        const words = t(next ? 'options_all_on' : 'options_all_off');
        const isDone = on === (next ? rows.length : 0);
        return (
          <button
            type="button"
            class="link"
            key={words}
            aria-label={`${words}: ${title}`}
            aria-disabled={isDone}
            onClick={() => isDone || onSwitch(next)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}
