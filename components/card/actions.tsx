import { useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import { citationOf } from './citation.ts';
import type { CardFinding, CardProps } from './props.ts';

interface ActionsProps extends Pick<CardProps, 'host' | 'onEvent' | 'copy'> {
  readonly shown: CardFinding;
}

/** What the reader can do about a finding, each with one click. */
export function Actions({ shown: { finding, claim, packTitle }, host, onEvent, copy }: ActionsProps) {
  const text = useText();
  const [copied, setCopied] = useState<'' | 'copied' | 'failed'>('');
  const cite = (): void => {
    copy(citationOf(claim, packTitle, text)).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  const actions = [
    { label: text.t('action_not_this'), run: () => onEvent({ type: 'not-this', finding }) },
    { label: text.t('action_mute_claim'), run: () => onEvent({ type: 'mute-claim', finding }) },
    { label: text.t('action_mute_rule'), run: () => onEvent({ type: 'mute-rule', rule: finding.rule }) },
    { label: text.t('action_site_off', host), run: () => onEvent({ type: 'site-off' }) },
    { label: text.t('action_copy'), run: cite },
  ];
  return (
    <div class="card-foot">
      <ul class="actions">
        {actions.map(({ label, run }) => (
          <li key={label}>
            <button type="button" class="link" onClick={run}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {copied === '' ? null : text.t(copied === 'copied' ? 'action_copied' : 'action_copy_failed')}
      </p>
      <button type="button" class="link editorial" onClick={() => onEvent({ type: 'editorial', pack: finding.pack })}>
        {text.t('card_editorial')}
      </button>
    </div>
  );
}
