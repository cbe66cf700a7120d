import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**'],
    globalSetup: 'test/ownTemporaryFolder.mjs',
    isolate: false,
    // A test that starts the program ten times takes half a minute on a machine that is busy with other things.
    testTimeout: 120_000,
  },
});
