import { knownText } from '../feeds/trouble-text.ts';
import { ErrorState, LoadingState, State } from '../parts/state.tsx';
import { Switch } from '../parts/switch.tsx';
import { useText } from '../text/context.tsx';
import { Counts } from './counts.tsx';
import { FindingRow } from './finding-row.tsx';
import { NotRead } from './not-read.tsx';
import type { PopupProps, PopupState } from './props.ts';
import { SaveFindings } from './save-findings.tsx';
import { useId } from '../parts/use-id.ts';

type PageFindingsProps = Pick<PopupProps, 'state' | 'showListed' | 'onEvent'>;

/** The findings of the page in reading order, or why there are none. */
export function PageFindings({ state, showListed, onEvent }: PageFindingsProps) {
  const text = useText();
  const { t, plural } = text;
  if (state.kind === 'loading') return <LoadingState title={t('popup_loading')} />;
  if (state.kind === 'error')
    return <ErrorState title={t('popup_error')} help={knownText(state.why, text)} onRetry={() => onEvent({ type: 'retry' })} />;
  if (state.kind === 'not-read') return <NotRead state={state} onEvent={onEvent} />;
  return (
    <>
      <Counts findings={state.findings} />
      {state.notPainted === null || state.findings.length === 0 ? null : <p class="popup-note">{t('popup_no_highlights')}</p>}
      {state.more === 0 ? null : <p class="popup-note">{plural('popup_more', state.more)}</p>}
      {state.findings.length === 0 ? (
        <State title={t(state.reading ? 'popup_none_yet' : 'popup_none')} />
      ) : (
        <ol class="rows">
          {state.findings.map((row) => (
            <FindingRow key={row.finding.id} row={row} onEvent={onEvent} />
          ))}
        </ol>
      )}
      {state.findings.length === 0 ? null : <SaveFindings onEvent={onEvent} />}
      <ShowListed on={showListed} onEvent={onEvent} />
      <Compared state={state} />
    </>
  );
}

function ShowListed({ on, onEvent }: Pick<PopupProps, 'onEvent'> & { readonly on: boolean }) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="setting popup-setting">
      <span id={id}>{t('popup_show_listed')}</span>
      <Switch on={on} labelledBy={id} onChange={(next) => onEvent({ type: 'show-listed', on: next })} />
    </div>
  );
}

/** No match never means "checked": how much was compared with how much stands under every list. */
function Compared({ state }: { readonly state: Extract<PopupState, { kind: 'read' }> }) {
  const { t, plural } = useText();
  const counts = [plural('sentences', state.sentences), plural('claims', state.claims), plural('packs', state.packs)];
  return (
    <footer class="popup-foot">
      <p role="status">{t(state.reading ? 'popup_comparing' : 'popup_compared', ...counts)}</p>
      <p>{t('popup_not_checked')}</p>
    </footer>
  );
}
