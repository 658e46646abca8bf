// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { WelcomeEvent } from '../../components/welcome/props.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { Screen } from './support/screen.tsx';

function open(access: boolean) {
  const events: WelcomeEvent[] = [];
  const screen = new Screen(<Welcome strictness="strict" access={access} claims={87} packs={1} onEvent={(event) => events.push(event)} />);
  return { screen, events };
}

test('says what is compared and that nothing leaves the machine; leads to the demonstration', async () => {
  const { screen, events } = open(true);
  expect(screen.text()).toContain('compares the page with 87 claims of 1 pack');
  expect(screen.text()).toContain('Nothing that you read leaves it.');
  await screen.click('button', 'Try it on a page');
  await screen.click('radio', /^Balanced/);
  await screen.click('button', 'Look at known feeds');
  expect(events).toEqual([{ type: 'demonstration' }, { type: 'strictness', strictness: 'balanced' }, { type: 'feeds' }]);
  await screen.accessible();
});

test('asks for access only where there is none', async () => {
  expect(open(true).screen.all('button', 'Allow reading pages')).toEqual([]);
  const { screen, events } = open(false);
  await screen.click('button', 'Allow reading pages');
  expect(events).toEqual([{ type: 'allow' }]);
});
