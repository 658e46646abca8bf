/** Changes that read first and write then are made one after the other, so that two at once do not undo each other. */
export type InTurn = <T>(change: () => Promise<T>) => Promise<T>;

/** A change that fails does not hold up the next. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const turn = last.then(change, change);
    last = turn;
    return turn;
  };
}
