const pending = new Set();

/**
 * Runs `dispose` when this process ends, in whatever way: at once for a signal, a crash or an exit.
 *
 * @param {() => void} dispose must be synchronous, as nothing else runs while a process ends
 * @returns {() => void} disposes now instead
 */
export function atEnd(dispose) {
  pending.add(dispose);
  return () => {
    if (pending.delete(dispose)) dispose();
  };
}

process.on('exit', () => {
  for (const dispose of [...pending].reverse()) dispose();
});
for (const [signal, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]]) {
  process.once(signal, () => process.exit(128 + number));
}
