import { Disclosure } from '../parts/disclosure.tsx';
import { useText } from '../text/context.tsx';
import type { Count } from './props.ts';

/** Named at once; the rest is asked for. */
const SHOWN = 6;

interface CountsProps {
  /** Most claims first. */
  readonly counts: readonly Count[];
  readonly name: (of: string) => string;
  /** "All 29 languages". */
  readonly all: (count: string) => string;
}

/** Languages or publishers of a set, each with its number of claims. */
export function Counts({ counts, name, all }: CountsProps) {
  const { number } = useText();
  const one = ({ of, claims }: Count) => (
    <li key={of}>
      <bdi>{name(of)}</bdi> <span class="byline">{number(claims)}</span>
    </li>
  );
  return (
    <>
      <ul class="counts">{counts.slice(0, SHOWN).map(one)}</ul>
      {counts.length > SHOWN ? (
        <Disclosure summary={all(number(counts.length))}>
          <ul class="counts counts--all">{counts.slice(SHOWN).map(one)}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}
