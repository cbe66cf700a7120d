/** Tells, crash by crash, whether that many came within that many minutes; then counts afresh. */
export function crashLimit(limit: { crashes: number; minutes: number }): (now: number) => boolean {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((time) => now - time < limit.minutes * 60_000), now];
    if (times.length < limit.crashes) return false;
    times = [];
    return true;
  };
}
