import { useId } from './use-id.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** The label is the placeholder too: said to screen readers in any case, seen while the field is empty. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const id = useId();
  return (
    <div role="search" aria-label={label}>
      <label class="hidden-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
