import type { ComponentChildren } from 'preact';

interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  /** What it opens is scrolled into view, where it begins at the lower edge of a box that scrolls. */
  readonly reveals?: boolean;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

export function Disclosure({ summary, open = false, reveals = false, onOpen, children }: DisclosureProps) {
  const toggled = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }): void => {
    if (currentTarget.open) onOpen?.();
    if (reveals && currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
  };
  return (
    <details class="disclosure" open={open} onToggle={toggled}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
