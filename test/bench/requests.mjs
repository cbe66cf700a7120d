// npm run bench:requests: how long the answers of the language server take, over a real connection to dist/nianbao.js: those to
// an unchanged report, beside a request that asks for nothing (the floor); then from a keystroke to its findings.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { connect } from './connect.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const LIMIT = 10;
const ROUNDS = 200;
const KEYSTROKES = 50;
const LONG = 40_000;

const requests = {
  nothing: ['foldingRange', () => ({ textDocument: { uri: 'file:///not/open.txt' } })],
  completion: ['completion', atCursor],
  hover: ['hover', atCursor],
  symbols: ['documentSymbol', whole],
  highlights: ['documentHighlight', atCursor],
  actions: ['codeAction', ({ uri, cursor }) => ({ textDocument: { uri }, range: { start: cursor, end: cursor }, context: { diagnostics: [], triggerKind: 2 } })],
  tokens: ['semanticTokens/full', whole],
};

const samples = await readSamples();
const results = [];
console.log(`milliseconds, median / 95 of 100, of an unchanged report (${ROUNDS} rounds) and of one that is being typed (${KEYSTROKES} letters)`);
print('report', 'lines', [...Object.keys(requests), 'key → findings', '+ completion', '+ outline']);
for (const report of [...samples, ...longReports(samples)]) results.push(await measure(report));

const slow = results.flat();
if (slow.length > 0) console.log(`above ${LIMIT} ms: ${slow.join(', ')}`);
process.exit(slow.length === 0 ? 0 : 1);

/** In a server of its own, as reports in one are compared with each other. Gives the requests that take too long. */
async function measure({ name, text, isLong }) {
  const connection = await connect([path.join(root, 'dist', 'nianbao.js'), 'lsp', '--stdio']);
  const document = { uri: `file:///bench/${encodeURIComponent(name)}.txt`, lines: text.split(/\r?\n/) };
  await connection.tell('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'nianbao-report', version: 1, text } });
  const share = isLong ? 10 : 1;
  const unchanged = await askAll(connection, document, ROUNDS / share);
  const typed = await type(connection, document, KEYSTROKES / share);
  connection.end();
  print(name, document.lines.length, [...Object.values(unchanged), ...typed].map(printTimes));
  return isLong ? [] : Object.entries(unchanged).filter(([, times]) => quantile(times, 0.5) > LIMIT).map(([request]) => `${name} ${request}`);
}

/** Each request as often again, to warm up. */
async function askAll(connection, document, rounds) {
  const times = {};
  for (const [name, [method, paramsAt]] of Object.entries(requests)) {
    const ask = (index) => timed(() => connection.ask(`textDocument/${method}`, paramsAt({ ...document, cursor: cursorIn(document, index) })));
    for (let index = 0; index < rounds; index++) await ask(index);
    times[name] = [];
    for (let index = 0; index < rounds; index++) times[name].push(await ask(index));
  }
  return times;
}

/** A letter typed at the end of a line and taken back, and what an editor asks for behind it. */
async function type(connection, document, keystrokes) {
  const times = [[], [], []];
  const { uri } = document;
  const cursor = cursorIn(document, 7);
  for (let index = 0; index < 2 * keystrokes; index++) {
    const range = { start: cursor, end: { ...cursor, character: cursor.character + (index % 2) } };
    const start = performance.now();
    await connection.tell('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges: [{ range, text: index % 2 === 0 ? '字' : '' }] });
    for (const [nth, [method, params]] of Object.entries([
      ['textDocument/diagnostic', whole(document)], ['textDocument/completion', atCursor({ uri, cursor })], ['textDocument/documentSymbol', whole(document)],
    ])) {
      await connection.ask(method, params);
      if (index >= keystrokes) times[nth].push(performance.now() - start);
    }
  }
  return times;
}

function print(name, lines, cells) {
  console.log(name.padEnd(27) + String(lines).padStart(6) + cells.map((cell) => cell.padStart(16)).join(''));
}

function printTimes(times) {
  return `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function quantile(times, part) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
}

function whole({ uri }) {
  return { textDocument: { uri } };
}

function atCursor({ uri, cursor }) {
  return { textDocument: { uri }, position: cursor };
}

/** Here and there, at the end of a line: a cell, a word, nothing. */
function cursorIn({ lines }, index) {
  const line = (index * 37) % lines.length;
  return { line, character: lines[line].length };
}

async function readSamples() {
  const folder = path.join(root, 'test', 'reports');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return Promise.all(names.map(async (name) => ({ name, isLong: false, text: await readFile(path.join(folder, name), 'utf8') })));
}

/** A report with a first section beyond all measure, in prose and headings; and reports one after the other, mostly tables. */
function longReports([first, ...others]) {
  const lines = first.text.split('\n');
  const heading = lines.findIndex((line) => line.includes('总体情况'));
  const prose = [first, ...others].flatMap(({ text }) => text.split('\n')).filter((line) => /^\S/.test(line));
  const long = Array.from({ length: LONG - lines.length }, (_, index) => prose[index % prose.length]);
  const all = [first, ...others].map(({ text }) => text).join('\n');
  const times = Math.ceil(LONG / all.split('\n').length);
  return [
    { name: 'one long section', isLong: true, text: [...lines.slice(0, heading + 1), ...long, ...lines.slice(heading + 1)].join('\n') },
    { name: 'all samples over and over', isLong: true, text: Array.from({ length: times }, () => all).join('\n') },
  ];
}
