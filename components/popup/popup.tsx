import type { PopupProps } from './props.ts';

export function Popup(_props: PopupProps) {
  return <main />;
}
