import { Disclosure } from '../parts/disclosure.tsx';
import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';
import type { Difference } from './props.ts';

const kinds = [
  ['added', 'difference_added'],
  ['removed', 'difference_removed'],
  ['changed', 'difference_changed'],
] as const satisfies readonly (readonly [keyof Difference, MessageKey])[];

/** What one version changes against the one before, in counts, with a few of the claims. */
export function DifferenceNote({ difference }: { readonly difference: Difference }) {
  const { t, number } = useText();
  const some = kinds.filter(([kind]) => difference[kind].claims > 0);
  if (some.length === 0) return <p class="byline">{t('difference_none')}</p>;
  return (
    <Disclosure summary={some.map(([kind, key]) => t(key, number(difference[kind].claims))).join(' · ')}>
      {some.map(([kind, key]) => (
        <div key={kind}>
          <p class="byline">{t(key, number(difference[kind].claims))}</p>
          <ul class="samples">
            {difference[kind].samples.map((sample) => (
              <li key={sample} class="quote" dir="auto">
                {sample}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}
