import type { CardProps } from './props.ts';

export function Card(_props: CardProps) {
  return <main />;
}
