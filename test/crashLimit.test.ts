import { expect, test } from 'vitest';
import { crashLimit } from '../client/src/crashLimit';

const minute = 60_000;

test('five crashes within three minutes are too many', () => {
  const isTooMuch = crashLimit({ crashes: 5, minutes: 3 });
  expect([0, 1, 2, 3, 4].map(isTooMuch)).toEqual([false, false, false, false, true]);
});

test('crashes that lie further apart never are', () => {
  const isTooMuch = crashLimit({ crashes: 5, minutes: 3 });
  const times = Array.from({ length: 20 }, (_, n) => n * minute);
  expect(times.map(isTooMuch)).not.toContain(true);
});

test('after too many, and a restart by the user, the count begins again', () => {
  const isTooMuch = crashLimit({ crashes: 2, minutes: 3 });
  expect([0, 1, 2, 3].map(isTooMuch)).toEqual([false, true, false, true]);
});
