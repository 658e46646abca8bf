import { useState } from 'preact/hooks';
import { CATEGORIES, type Category } from '../../lib/matching/types.ts';
import { useText } from '../text/context.tsx';
import { categoryKey } from '../text/keys.ts';
import { Field } from './own-field.tsx';
import { OwnSources } from './own-sources.tsx';
import type { OwnClaim } from './props.ts';
import { failureText } from './trouble-text.ts';
import { useId } from '../parts/use-id.ts';

interface OwnEditorProps {
  readonly claim: OwnClaim;
  readonly save: (claim: OwnClaim) => Promise<void>;
  readonly done: () => void;
}

/** What the store refuses stays in the editor, with the reason. */
export function OwnEditor({ claim, save, done }: OwnEditorProps) {
  const text = useText();
  const { t } = text;
  const [edited, setEdited] = useState(claim);
  const [variants, setVariants] = useState(claim.variants.join('\n'));
  const [failure, setFailure] = useState<string | null>(null);
  const change = (part: Partial<OwnClaim>): void => setEdited({ ...edited, ...part });
  const submit = (event: Event): void => {
    event.preventDefault();
    const lines = variants.split('\n').map((line) => line.trim());
    const sources = edited.sources.filter((source) => Object.values(source).some((field: string) => field.trim() !== ''));
    save({ ...edited, variants: lines.filter((line) => line !== ''), sources }).then(done, (error: unknown) =>
      setFailure(failureText(error, text)),
    );
  };
  return (
    <form class="editor" onSubmit={submit}>
      <p class="byline">{t('own_needed')}</p>
      <Field label={t('own_text')} value={edited.text} lines={2} focus onInput={(text) => change({ text })} />
      <Field label={t('own_variants')} value={variants} lines={3} onInput={setVariants} />
      <RatingField value={edited.category} onChange={(category) => change({ category })} />
      <Field label={t('own_note')} value={edited.note} lines={2} onInput={(note) => change({ note })} />
      <OwnSources sources={edited.sources} onChange={(sources) => change({ sources })} />
      {failure === null ? null : (
        <p class="notice" role="alert">
          {t('own_failed', failure)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button button--main">
          {t('own_save')}
        </button>
        <button type="button" class="button" onClick={done}>
          {t('own_cancel')}
        </button>
      </div>
    </form>
  );
}

function RatingField({ value, onChange }: { readonly value: Category; readonly onChange: (category: Category) => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <div>
      <label for={id}>{t('own_rating')}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onChange(CATEGORIES.find((one) => one === event.currentTarget.value) ?? 'unknown')}
      >
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {t(categoryKey[category])}
          </option>
        ))}
      </select>
    </div>
  );
}
