import type { Strictness } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';

const choices: readonly { readonly value: Strictness; readonly title: MessageKey; readonly note: MessageKey }[] = [
  { value: 'strict', title: 'strictness_strict', note: 'strictness_strict_note' },
  { value: 'balanced', title: 'strictness_balanced', note: 'strictness_balanced_note' },
  { value: 'broad', title: 'strictness_broad', note: 'strictness_broad_note' },
];

interface StrictnessProps {
  readonly value: Strictness;
  readonly onChange: (value: Strictness) => void;
}

/** How clear a match must be. */
export function StrictnessChoice({ value, onChange }: StrictnessProps) {
  const { t } = useText();
  return (
    <fieldset class="choices">
      <legend class="hidden-label">{t('options_strictness')}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type="radio" name="strictness" checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <span class="choice-title">{t(choice.title)}</span>
            <span class="byline">{t(choice.note)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
