import { type ComponentChildren, Fragment } from 'preact';
import type { MessageKey } from './text.ts';
import { useText } from './context.tsx';

/** Private-use characters stand for the nodes while the message is looked up; no message and no name holds one. */
const FIRST = 0xe000;
const PLACE = /([\ue000-\ue008])/;

/** A message whose `$1` … `$9` are nodes (a pill, a quote) and not only text. */
export function Rich({ message, nodes }: { readonly message: MessageKey; readonly nodes: readonly ComponentChildren[] }) {
  const places = nodes.map((_node, index) => String.fromCharCode(FIRST + index));
  const parts = useText()
    .t(message, ...places)
    .split(PLACE);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{PLACE.test(part) ? nodes[part.charCodeAt(0) - FIRST] : part}</Fragment>
      ))}
    </>
  );
}
