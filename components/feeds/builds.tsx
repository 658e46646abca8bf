import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import { BuildItem, headingOf } from './build-item.tsx';
import type { Build, FeedsProps } from './props.ts';

interface BuildsProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly builds: readonly Build[];
  /** Grows with each feed or file that the reader asks for. */
  readonly asked: number;
}

/** Packs on their way. One that the reader has just asked for takes the focus, wherever on the page it was asked for. */
export function Builds({ builds, asked, onEvent, ask }: BuildsProps) {
  const known = useRef<ReadonlySet<number>>(new Set(builds.map(({ set }) => set)));
  const shown = useRef(asked);
  useLayoutEffect(() => {
    const fresh = builds.find(({ set }) => !known.current.has(set));
    known.current = new Set(builds.map(({ set }) => set));
    if (!fresh || shown.current === asked) return;
    shown.current = asked;
    document.getElementById(headingOf(fresh))?.focus();
  }, [builds, asked]);
  return (
    <>
      <ul class="builds">
        {builds.map((build) => (
          <BuildItem key={build.set} build={build} onEvent={onEvent} ask={ask} />
        ))}
      </ul>
      <Said builds={builds} />
    </>
  );
}

const titleOf = ({ head, source }: Build): string => head?.title ?? source;

/** For those who do not see it: what has begun, and what has come to its end. */
function Said({ builds }: Pick<BuildsProps, 'builds'>) {
  const { t } = useText();
  const ready = builds.filter(({ state }) => state === 'ready');
  const working = builds.filter(({ state }) => state !== 'ready' && state !== 'failed' && state !== 'unchanged');
  return (
    <p class="hidden-label" role="status">
      {[
        ...ready.map((build) => t('build_said_ready', titleOf(build))),
        ...working.map(({ source }) => t('build_said_working', source)),
      ].join(' ')}
    </p>
  );
}
