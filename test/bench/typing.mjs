// npm run bench:typing: from a keystroke to its findings through real language servers, while typing through a whole report;
// what an editor asks for besides; and what many keys at once cost, of which only the last is looked at.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { connect } from './connect.mjs';
import { binOf, installPeers } from './install.mjs';
import { quantile, samples, textsOf } from './samples.mjs';
import { asJson } from './tools.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
/** Bytes (0 is one report), and edits: fewer where each takes long. */
const SIZES = [[0, '7 KB', 10_000], [100_000, '100 KB', 500], [1_000_000, '1 MB', 40]];
/** Every so many edits the other requests are asked, too. */
const ASKED = 10;
const BURST = 20;
/** Milliseconds after which a server is given up, and after which no more is typed. */
const [PATIENCE, ENOUGH] = [30_000, 90_000];

const servers = {
  'nianbao': { command: [path.join(root, 'dist', 'nianbao.js'), 'lsp', '--stdio'], languageId: 'nianbao-report', extension: 'txt' },
  'autocorrect': { command: [binOf('autocorrect-node/cli.js'), 'server'], languageId: 'plaintext', extension: 'txt' },
  'json service': { command: [binOf('vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'], languageId: 'json', extension: 'json' },
};

installPeers();
const own = await samples();
console.log('milliseconds, median / 95 of 100; a burst is so many keys at once, each asked about, over one by itself');
for (const [size, title, edits] of SIZES) {
  console.log(`\n${title}`.padEnd(25) + ['key → findings', 'actions', 'hover', 'symbols', `burst of ${BURST}`].map((word) => word.padStart(18)).join(''));
  for (const [name, server] of Object.entries(servers)) await measure(name, server, textsOf(own, size)[0], edits);
}

async function measure(name, server, bytes, edits) {
  const connection = await connect(server.command);
  const cells = await typeThrough(connection, server, bytes, edits).catch((error) => [`  not measured: ${error.message}`]);
  connection.end();
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(18)).join(''));
}

async function typeThrough(connection, { languageId, extension }, bytes, edits) {
  const text = extension === 'json' ? asJson(bytes.toString(), bytes.length) : bytes.toString();
  const document = { uri: `file:///bench/report.${extension}`, text, version: 1, lines: text.split('\n') };
  const opened = connection.nextSent();
  await connection.tell('textDocument/didOpen', { textDocument: { uri: document.uri, languageId, version: 1, text } });
  await patiently(connection.offers.diagnosticProvider ? pull(connection, document) : opened);
  const times = { findings: [], codeAction: [], hover: [], documentSymbol: [] };
  const begin = performance.now();
  for (let nth = 0; nth < edits && (nth % 2 === 1 || performance.now() - begin < ENOUGH); nth++) {
    const place = placeOf(document, Math.floor(nth / 2), Math.ceil(edits / 2));
    times.findings.push(await timed(() => typeAndWait(connection, document, place, nth % 2 === 0)));
    if (nth % ASKED === 0) await askOthers(connection, document, place, times);
  }
  const alone = quantile(times.findings, 0.5);
  const burst = connection.offers.diagnosticProvider ? `${(await timed(() => burstOf(connection, document)) / alone).toFixed(1)} ×` : '–';
  return [...Object.values(times).map((each) => (each.length > 0 ? `${quantile(each, 0.5).toFixed(1)} / ${quantile(each, 0.95).toFixed(1)}` : '–')), burst, `${times.findings.length} edits`];
}

function patiently(answer) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Goes from the first line to the last. JSON is typed into where it stays JSON: behind a line that is empty there. */
function placeOf({ lines }, nth, count) {
  const line = Math.floor((nth / count) * lines.length);
  const inText = lines[line].indexOf('"text": "');
  return { line, character: inText >= 0 ? inText + 9 : lines[line].length };
}

/** A letter, or the same one taken back. Some servers take the whole text each time. */
async function type(connection, document, place, isNew) {
  const { uri, lines, text } = document;
  const { textDocumentSync: sync } = connection.offers;
  const letter = uri.endsWith('json') && !lines[place.line].includes('"text": "') ? ' ' : '字';
  const range = { start: place, end: isNew ? place : { ...place, character: place.character + 1 } };
  const change = (sync.change ?? sync) === 1 ? { text: isNew ? withLetter(document, place, letter) : text } : { range, text: isNew ? letter : '' };
  await connection.tell('textDocument/didChange', { textDocument: { uri, version: ++document.version }, contentChanges: [change] });
}

function withLetter({ lines }, { line, character }, letter) {
  return lines.with(line, lines[line].slice(0, character) + letter + lines[line].slice(character)).join('\n');
}

async function typeAndWait(connection, document, place, isNew) {
  const sent = connection.nextSent();
  await type(connection, document, place, isNew);
  await patiently(connection.offers.diagnosticProvider ? pull(connection, document) : sent);
}

function pull(connection, { uri }, ...token) {
  return connection.ask('textDocument/diagnostic', { textDocument: { uri } }, ...token);
}

async function askOthers(connection, { uri }, place, times) {
  const textDocument = { uri };
  const requests = {
    codeAction: { textDocument, range: { start: place, end: place }, context: { diagnostics: [], triggerKind: 2 } },
    hover: { textDocument, position: place },
    documentSymbol: { textDocument },
  };
  for (const [name, params] of Object.entries(requests)) {
    if (connection.offers[`${name}Provider`]) times[name].push(await timed(() => connection.ask(`textDocument/${name}`, params)));
  }
}

/** Keys faster than any server: what was asked about the text before is cancelled, as editors do. */
async function burstOf(connection, document) {
  const asked = [];
  for (let nth = 0; nth < BURST; nth++) {
    asked.at(-1)?.source.cancel();
    await type(connection, document, placeOf(document, 1, 3), nth % 2 === 0);
    const source = new CancellationTokenSource();
    asked.push({ source, answer: pull(connection, document, source.token).catch(() => null) });
  }
  await Promise.all(asked.map(({ answer }) => answer));
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
