/** A file comes into the store from a view, which may be closed in the middle of it. The lock is the view's: the browser takes it away with it. */
const NAME = 'on-record:handing-in';

export async function whileHandingIn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(NAME, { mode: 'shared' }, work);
}

/** Whether any view is at it. */
export async function isHandingIn(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}
