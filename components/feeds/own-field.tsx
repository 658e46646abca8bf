import { useEffect, useRef } from 'preact/hooks';
import { useId } from '../parts/use-id.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly lines?: number;
  /** An address is written from left to right in every language. */
  readonly isAddress?: boolean;
  /** Once it is there. */
  readonly focus?: boolean;
  readonly onInput: (value: string) => void;
}

/** A field of the editor with its name above it. */
export function Field({ label, value, lines = 1, isAddress = false, focus = false, onInput }: FieldProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLElement>('.field')?.focus();
  }, []);
  const common = { id, class: 'field', dir: isAddress ? 'ltr' : 'auto', value } as const;
  return (
    <div ref={box}>
      <label for={id}>{label}</label>
      {lines === 1 ? (
        <input
          {...common}
          type="text"
          inputmode={isAddress ? 'url' : 'text'}
          spellcheck={!isAddress}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea {...common} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </div>
  );
}
