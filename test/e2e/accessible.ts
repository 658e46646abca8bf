/** The card's shadow root is closed: a test finds its way in it as a screen reader does, by role and name. */
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly backend: number;
}

interface RawNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
}

export async function accessibleNodes(cdp: CDPSession): Promise<readonly AccessibleNode[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly RawNode[] };
  return nodes
    .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
    .map((node) => ({ role: node.role?.value ?? '', name: node.name?.value ?? '', backend: node.backendDOMNodeId ?? 0 }));
}

async function find(cdp: CDPSession, role: string, name: RegExp): Promise<AccessibleNode | null> {
  return (await accessibleNodes(cdp)).find((node) => node.role === role && name.test(node.name)) ?? null;
}

/** Waits until there is one. */
export async function byRole(cdp: CDPSession, role: string, name: RegExp): Promise<AccessibleNode> {
  let found: AccessibleNode | null = null;
  await expect
    .poll(async () => (found = await find(cdp, role, name)), { timeout: 8000, message: `${role} ${String(name)}` })
    .not.toBeNull();
  return found as unknown as AccessibleNode; // just polled for
}

export async function noneByRole(cdp: CDPSession, role: string, name: RegExp): Promise<void> {
  await expect.poll(() => find(cdp, role, name), { timeout: 8000, message: `no ${role} ${String(name)}` }).toBeNull();
}

export async function clickOn(page: Page, cdp: CDPSession, { backend }: AccessibleNode): Promise<void> {
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: backend });
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: backend });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
