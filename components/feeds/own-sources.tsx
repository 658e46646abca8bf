import { useRef, useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';
import { emptySource } from './own-claim.ts';
import { Field } from './own-field.tsx';
import type { OwnSource } from './props.ts';

interface OwnSourcesProps {
  readonly sources: readonly OwnSource[];
  readonly onChange: (sources: readonly OwnSource[]) => void;
}

/** The documents that a claim of the reader's own is read from: one more takes the focus, and one taken out gives it to the way to add one. */
export function OwnSources({ sources, onChange }: OwnSourcesProps) {
  const { t } = useText();
  const [added, setAdded] = useState(-1);
  const more = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    setAdded(sources.length);
    onChange([...sources, emptySource]);
  };
  const remove = (place: number): void => {
    onChange(sources.toSpliced(place, 1));
    more.current?.focus();
  };
  return (
    <>
      {sources.map((source, index) => (
        <SourceFields
          key={index}
          number={index + 1}
          source={source}
          focus={index === added}
          onChange={(next) => onChange(sources.with(index, next))}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <button type="button" class="button" ref={more} onClick={add}>
          {t('own_more_sources')}
        </button>
      </div>
    </>
  );
}

const fields: readonly (readonly [keyof OwnSource, MessageKey])[] = [
  ['publisher', 'own_publisher'],
  ['title', 'own_source_title'],
  ['url', 'own_url'],
  ['quote', 'own_quote'],
];

interface SourceFieldsProps {
  readonly number: number;
  readonly source: OwnSource;
  readonly focus: boolean;
  readonly onChange: (source: OwnSource) => void;
  readonly onRemove: () => void;
}

function SourceFields({ number, source, focus, onChange, onRemove }: SourceFieldsProps) {
  const { t } = useText();
  return (
    <fieldset>
      <legend>
        {t('own_sources')} {number}
      </legend>
      {fields.map(([field, key], place) => (
        <Field
          key={field}
          label={t(key)}
          value={source[field]}
          isAddress={field === 'url'}
          focus={focus && place === 0}
          onInput={(value) => onChange({ ...source, [field]: value })}
        />
      ))}
      <div>
        <button type="button" class="link" aria-label={`${t('own_remove_source')}: ${String(number)}`} onClick={onRemove}>
          {t('own_remove_source')}
        </button>
      </div>
    </fieldset>
  );
}
