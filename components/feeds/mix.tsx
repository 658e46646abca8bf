import type { Category } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';
import type { Text } from '../text/text.ts';
import type { Count } from './props.ts';

/** What is rarer is not nothing. */
const LEAST_SHARE = 0.01;

function shareText(share: number, { t, locale }: Text): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return share < LEAST_SHARE ? t('facts_less_than', percent.format(LEAST_SHARE)) : percent.format(share);
}

interface MixProps {
  readonly categories: readonly Count<Category>[];
  readonly most: number;
}

/** How claims are rated, the commonest first, in words and shares: a bar of colours would say less. */
export function Mix({ categories, most }: MixProps) {
  const text = useText();
  const all = categories.reduce((sum, { claims }) => sum + claims, 0);
  const shares = [...categories].sort((left, right) => right.claims - left.claims).slice(0, most);
  return <span>{shares.map(({ of, claims }) => `${text.t(categoryKey[of])} ${shareText(claims / all, text)}`).join(' · ')}</span>;
}
