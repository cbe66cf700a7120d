import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const banned = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by name: a default export is called something else in every file.',
  },
  {
    selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
    message: "Write `import * as z from 'zod'`: the named export takes five times the room in a bundle.",
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/', 'coverage/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-nested-ternary': 'error',
      'no-restricted-syntax': ['error', ...banned],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Messages are full of numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => done()` reads well and cannot be mistaken.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what we count.
      '@typescript-eslint/no-misused-spread': 'off',
      // A function may promise because its caller expects a promise.
      '@typescript-eslint/require-await': 'off',
      // Settings and environments are read as `settings['key']`: their keys are somebody else's names.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // These layers know no runtime. The compiler cannot say so of files that tests compile with DOM and Node.
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/cli/**', 'server/src/node/**', 'server/src/worker/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'setInterval'],
    },
  },
  {
    // A report may be one line of a million characters, and it may be written to do harm.
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Where it is wrong the test fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
