import { expect, it } from 'vitest';
import { styleFor } from '../../server/src/cli/style';

it.each([
  ['a terminal', { isTTY: true, columns: 120 }, {}, { color: true, width: 120 }],
  ['a terminal that has no colours', { isTTY: true, columns: 120 }, { TERM: 'dumb' }, { color: false, width: 120 }],
  ['a very narrow terminal', { isTTY: true, columns: 10 }, {}, { color: true, width: 40 }],
  ['a file', {}, {}, { color: false, width: 100 }],
  ['a file, where colour is forced', {}, { FORCE_COLOR: '1' }, { color: true, width: 100 }],
  ['a terminal, where colour is forced off', { isTTY: true }, { FORCE_COLOR: '0' }, { color: false, width: 100 }],
])('prints for %s', (_, output, environment, style) => {
  expect(styleFor(output, undefined, environment)).toEqual(style);
});
