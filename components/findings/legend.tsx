import { useText } from '../text/context.tsx';
import { Swatch } from './swatch.tsx';
import { underlineKey, UNDERLINES } from './underline.ts';

/** What the five underlines mean. */
export function Legend() {
  const { t } = useText();
  return (
    <ul class="legend">
      {UNDERLINES.map((underline) => (
        <li key={underline}>
          <Swatch underline={underline} /> {t(underlineKey[underline])}
        </li>
      ))}
    </ul>
  );
}
