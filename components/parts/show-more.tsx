import { useText } from '../text/context.tsx';

interface ShowMoreProps {
  readonly all: boolean;
  /** Of all there are. */
  readonly count: number;
  readonly onChange: (all: boolean) => void;
}

/** Opens the rest of a list that is shown in part, and closes it again: the button stays where the focus is. */
export function ShowMore({ all, count, onChange }: ShowMoreProps) {
  const { t, number } = useText();
  return (
    <button type="button" class="button show-more" aria-expanded={all} onClick={() => onChange(!all)}>
      {all ? t('options_show_fewer') : t('options_show_all', number(count))}
    </button>
  );
}
