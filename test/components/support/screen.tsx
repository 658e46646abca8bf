/** Components as a reader meets them: found by role and accessible name, which axe-core computes. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import { TextProvider } from '../../../components/text/context.tsx';
import { english } from './words.ts';

// Not in axe-core's types, but in its documentation of `commons`.
interface Commons {
  readonly aria: { getRole(element: Element): string | null };
  readonly text: { accessibleText(element: Element): string };
}
const commons = (axe as unknown as { commons: Commons }).commons;

export class Screen {
  readonly box = document.createElement('div');

  constructor(
    view: ComponentChild,
    readonly words = english,
  ) {
    document.body.replaceChildren(this.box);
    this.show(view);
  }

  /** The same with other props. */
  show(view: ComponentChild): void {
    void act(() => render(<TextProvider text={this.words}>{view}</TextProvider>, this.box));
  }

  text(selector?: string): string {
    const element = selector === undefined ? this.box : this.box.querySelector(selector);
    return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  all(role: string, name?: string | RegExp): HTMLElement[] {
    axe.setup(document.body);
    try {
      return [...this.box.querySelectorAll<HTMLElement>('*')].filter((element) => {
        if (commons.aria.getRole(element) !== role) return false;
        const found = commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
        return name === undefined || (typeof name === 'string' ? found === name : name.test(found));
      });
    } finally {
      axe.teardown();
    }
  }

  one(role: string, name?: string | RegExp): HTMLElement {
    const found = this.all(role, name);
    const [element] = found;
    if (!element || found.length > 1) throw new Error(`${String(found.length)} × ${role} ${String(name)} in: ${this.text()}`);
    return element;
  }

  async click(role: string, name?: string | RegExp, detail = 1): Promise<void> {
    const element = this.one(role, name);
    await act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail })));
  }

  async type(role: string, name: string | RegExp, words: string): Promise<void> {
    const field = this.one(role, name) as HTMLInputElement;
    await act(() => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  async press(key: string, on: Element): Promise<void> {
    await act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })));
  }

  /** Contrast needs a real browser, and so does what stands around a component. */
  async accessible(): Promise<void> {
    const rules = Object.fromEntries(['color-contrast', 'region', 'page-has-heading-one'].map((id) => [id, { enabled: false }]));
    const { violations } = await axe.run(this.box, { rules });
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  }
}

/** Lets timers and promises of a view run out. */
export async function settle(ms = 0): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
}
