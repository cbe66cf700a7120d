import type { Event } from 'vscode';

/** What `read` gives once it is not undefined: now, or after one of `events`. */
export async function until<T>(
  what: string,
  events: readonly Event<unknown>[],
  read: () => T | undefined,
): Promise<T> {
  const now = read();
  if (now !== undefined) return now;
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`timed out: ${what}`));
    }, 25_000);
    const subscriptions = events.map((event) =>
      event((): void => {
        const value = read();
        if (value === undefined) return;
        end();
        resolve(value);
      }),
    );
  });
}
