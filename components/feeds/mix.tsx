import type { Category } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';
import type { Count } from './props.ts';

const MOST = 5;

/** How claims are rated, the commonest first, in words and shares: a bar of colours would say less. */
export function Mix({ categories }: { readonly categories: readonly Count<Category>[] }) {
  const { t, locale } = useText();
  const all = categories.reduce((sum, { claims }) => sum + claims, 0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const shares = [...categories].sort((left, right) => right.claims - left.claims).slice(0, MOST);
  return <span>{shares.map(({ of, claims }) => `${t(categoryKey[of])} ${percent.format(claims / all)}`).join(' · ')}</span>;
}
