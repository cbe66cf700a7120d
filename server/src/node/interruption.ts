/** Ctrl-C: each one ends the step that the run is at, not the program. */
export interface Interruption {
  /** Whether the step that begins now has to end. */
  readonly nextStep: () => () => boolean;
  readonly isInterrupted: () => boolean;
  /** From now on Ctrl-C ends the program again. */
  readonly close: () => void;
}

export function hearInterruption(): Interruption {
  let count = 0;
  const hear = (): void => {
    count++;
  };
  process.on('SIGINT', hear);
  return {
    nextStep: () => {
      const before = count;
      return () => count > before;
    },
    isInterrupted: () => count > 0,
    close: () => {
      process.off('SIGINT', hear);
    },
  };
}

export function* until<Item>(items: Iterable<Item>, isOver: () => boolean): Generator<Item> {
  for (const item of items) {
    if (isOver()) return;
    yield item;
  }
}
