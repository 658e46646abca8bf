interface ActionRowProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly action: string;
  readonly onAction: () => void;
}

/** A thing in a list with one button that takes it out; the button's name says which. */
export function ActionRow({ title, note, action, onAction }: ActionRowProps) {
  return (
    <li class="option">
      <div class="option-words">
        <span dir="auto">{title}</span>
        {note === undefined ? null : <span class="byline">{note}</span>}
      </div>
      <button type="button" class="button" aria-label={`${action}: ${title}`} onClick={onAction}>
        {action}
      </button>
    </li>
  );
}
