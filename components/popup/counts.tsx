import { Swatch } from '../findings/swatch.tsx';
import { countKey, underlineOf, UNDERLINES } from '../findings/underline.ts';
import { useText } from '../text/context.tsx';
import type { ListedFinding } from './props.ts';

/** How many findings there are of each kind, with the underline that each has on the page. */
export function Counts({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const { t, plural } = useText();
  const counts = UNDERLINES.map((underline) => ({
    underline,
    count: findings.filter(({ finding }) => underlineOf(finding) === underline).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul class="counts" aria-label={t('popup_counts')}>
      {counts.map(({ underline, count }) => (
        <li key={underline}>
          <Swatch underline={underline} /> {plural(countKey[underline], count)}
        </li>
      ))}
    </ul>
  );
}
