import { expect, test } from 'vitest';
import * as client from '../client/src/limits';
import { limits } from '../server/src/intake/limits';
import { MOST_FILES, MOST_TEXT_BYTES } from '../server/src/lsp/serveFolder';

test('the client has the limits of the server', () => {
  expect({ ...client }).toEqual({ MOST_FILES, MOST_TEXT_BYTES, MOST_FILE_BYTES: limits.fileBytes });
});
