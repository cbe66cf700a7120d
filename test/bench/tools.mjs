// What is measured: by name, how to make a function that checks one text as far as the tool can.
import { createRequire } from 'node:module';
import { bundled } from './bundled.mjs';

const require = createRequire(import.meta.url);

export const tools = {
  'floor': async () => ({ bytes }) => countHan(new TextDecoder().decode(bytes)),
  'nianbao': async () => {
    const { analyze } = await bundled('server/src/analysis/analysis.ts');
    const { TextDocument } = await import('vscode-languageserver-textdocument');
    return ({ bytes }) => analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, new TextDecoder().decode(bytes)), { asReport: true });
  },
  // What an editor waits for: a letter is typed at the end of a line, or taken back again, line after line.
  'nianbao, typing': async () => {
    const { analyze } = await bundled('server/src/analysis/analysis.ts');
    const { TextDocument } = await import('vscode-languageserver-textdocument');
    const opened = new Map();
    return ({ text }) => {
      if (!opened.has(text)) opened.set(text, { document: TextDocument.create('file:///report.txt', 'nianbao-report', 0, text), ends: [...text.matchAll(/\r?\n/g)].map(({ index }) => index) });
      const { document, ends } = opened.get(text);
      const version = document.version + 1;
      const isNew = version % 2 === 1;
      const offset = ends[Math.floor((version - 1) / 2) % ends.length];
      const range = { start: document.positionAt(offset), end: document.positionAt(isNew ? offset : offset + 1) };
      const change = { range, text: isNew ? '字' : '' };
      TextDocument.update(document, [change], version);
      opened.get(text).previous = analyze(document, { asReport: true, previous: opened.get(text).previous });
    };
  },
  'autocorrect': async () => {
    const { lintFor } = require('autocorrect-node');
    return ({ text }) => {
      // A long text it may give up at once, and find nothing in it.
      const { error } = lintFor(text, 'report.txt');
      if (error) throw new Error('autocorrect gives the text up');
    };
  },
  // The presets for Chinese, textlint-rule-preset-zh-technical-writing and the like, are not on the registry any more.
  'textlint': async () => {
    const { TextlintKernel } = require('@textlint/kernel');
    const kernel = new TextlintKernel();
    const plugins = [{ pluginId: 'text', plugin: moduleOf('@textlint/textlint-plugin-text') }];
    const rules = [{ ruleId: 'bracket', rule: moduleOf('textlint-rule-zh-half-and-full-width-bracket') }];
    return ({ text }) => kernel.lintText(text, { ext: '.txt', filePath: '/report.txt', plugins, rules });
  },
  'zhlint': async () => {
    const { run } = require('zhlint');
    return ({ text }) => run(text, { rules: { preset: 'default' } });
  },
  'markdownlint': async () => {
    const { lint } = await import('markdownlint/sync');
    return ({ text }) => lint({ strings: { report: text } });
  },
  'cspell': async () => {
    const { spellCheckDocument } = await import('cspell-lib');
    return ({ text }) => spellCheckDocument({ uri: 'file:///report.txt', text, languageId: 'plaintext' }, { generateSuggestions: false, noConfigSearch: true }, {});
  },
  // A file of as many bytes: the lines of the report with their numbers, in JSON.
  'json service': async () => {
    const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
    const service = getLanguageService({});
    return ({ json }) => {
      const document = TextDocument.create('file:///report.json', 'json', 1, json);
      return service.doValidation(document, service.parseJSONDocument(document), {}, schema);
    };
  },
};

/** Lines of a text as JSON, until there are as many bytes. */
export function asJson(text, size) {
  const entries = [];
  let bytes = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const entry = JSON.stringify({ line: index + 1, text: line, cells: line.split('\t').length - 1 }, null, 2);
    bytes += Buffer.byteLength(entry) + 2;
    if (bytes > size) break;
    entries.push(entry);
  }
  return `[${entries.join(',\n')}]\n`;
}

const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['line', 'text'],
    properties: { line: { type: 'integer', minimum: 1 }, text: { type: 'string', maxLength: 20_000 }, cells: { type: 'integer' } },
    additionalProperties: false,
  },
};

function moduleOf(name) {
  const found = require(name);
  return found.default ?? found;
}

function countHan(text) {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) if (text.charCodeAt(offset) > 0x4dff) count++;
  return count;
}
