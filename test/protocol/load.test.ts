import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CancellationTokenSource, LSPErrorCodes, ResponseError, type ClientCapabilities } from 'vscode-languageserver/node';
import { seededRandom } from '../accuracy/randomTable';
import { bundle } from '../bundle';
import { boundary } from '../fuzz/texts';
import { samples } from '../samples';
import { startTestServer, type TestServer } from './testServer';

/** `npm run soak` does in a quarter of an hour what the tests do in seconds. */
const isSoak = process.env['MODE'] === 'soak';
const [EDITS, STEP, REPORTS] = isSoak ? [100_000, 10_000, 20] : [1200, 300, 6];
const MINUTE = 60_000;

/** After the first step all is loaded and compiled; what then grows with every edit would be many times this in the end. */
const MOST_GROWTH_MEGABYTES = isSoak ? 20 : 15;

const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

const about = ['diagnostic', 'documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full'];
const aboutPlace = ['hover', 'completion', 'documentHighlight', 'definition'];
const pieces = ['', '', '', '1', '字', '\t', '\n', '\r\n', '\r', '[bookmark: x]', '一、', '\t0\n\n', '𠀀', '公开', '2021年', '政府政府', '|'];

// Windows has no such signal.
test.skipIf(process.platform === 'win32')(`${EDITS} edits in ${REPORTS} open reports, with requests and cancellations: memory stays flat, answers those of a fresh server`, async () => {
  // With a signal it collects its garbage and says what it holds.
  const tell = "process.on('SIGUSR2',()=>{gc();const{rss,heapUsed}=process.memoryUsage();process.stderr.write(JSON.stringify({rss,heapUsed})+'\\n')})";
  const said: { rss: number; heapUsed: number }[] = [];
  const server = await startTestServer({
    capabilities, command: ['--expose-gc', '--import', `data:text/javascript,${tell}`, await bundle('nianbao'), 'lsp', '--stdio'],
    onError: (line) => said.push(JSON.parse(line) as (typeof said)[number]),
  });
  const random = seededRandom(isSoak ? Date.now() : 6);
  const documents = openReports(server);
  for (let edits = 0; edits < EDITS; edits += STEP) {
    await work(server, documents, random);
    process.kill(server.pid, 'SIGUSR2');
    const before = said.length;
    while (said.length === before) await new Promise((done) => setTimeout(done, 20));
    const { rss, heapUsed } = said.at(-1)!;
    console.log(`${edits + STEP} edits: heap ${megabytes(heapUsed).toFixed(1)} MB, resident ${megabytes(rss).toFixed(0)} MB`);
  }
  const [first, ...later] = said.map(({ heapUsed }) => megabytes(heapUsed));
  expect(Math.max(...later) - first!).toBeLessThan(MOST_GROWTH_MEGABYTES);
  const answers = await answersOf(server, documents);
  expect(server.untaken().filter((method) => method === 'window/logMessage')).toEqual([]);
  expect(await server.stop()).toBe(0);
  const fresh = await startTestServer({ capabilities });
  for (const document of documents) open(fresh, document);
  expect(await answersOf(fresh, documents)).toEqual(answers);
  expect(await fresh.stop()).toBe(0);
}, isSoak ? 60 * MINUTE : MINUTE);

function openReports(server: TestServer): TextDocument[] {
  const texts = [...samples.values()];
  return Array.from({ length: REPORTS }, (_, nth) => {
    const text = texts[nth % texts.length]!.replaceAll('\n', nth % 2 === 0 ? '\n' : '\r\n');
    const document = TextDocument.create(`file:///${nth}.txt`, 'nianbao-report', 1, text);
    open(server, document);
    return document;
  });
}

function open({ connection }: TestServer, document: TextDocument): void {
  const { uri, languageId, version } = document;
  void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text: document.getText() } });
}

/** A step: each edit of any report, behind it perhaps a request, which perhaps is withdrawn. */
async function work(server: TestServer, documents: readonly TextDocument[], random: () => number): Promise<void> {
  const upTo = (count: number): number => Math.floor(random() * count);
  let asked: Promise<unknown>[] = [];
  for (let nth = 0; nth < STEP; nth++) {
    const document = documents[upTo(documents.length)]!;
    edit(server, document, upTo);
    if (upTo(2) === 0) asked.push(ask(server, document, upTo));
    if (asked.length < 50) continue;
    await Promise.all(asked);
    asked = [];
  }
  await Promise.all(asked);
}

function edit({ connection }: TestServer, document: TextDocument, upTo: (count: number) => number): void {
  const text = document.getText();
  const start = boundary(text, upTo(text.length + 1));
  const end = boundary(text, Math.min(text.length, start + (upTo(4) === 0 ? upTo(60) : upTo(4))));
  const original = [...samples.values()][upTo(samples.size)]!;
  // Now and then all of it, so that a report stays one.
  const change = upTo(100) === 0 ? { text: original } : { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: pieces[upTo(pieces.length)]! };
  const version = document.version + 1 + upTo(2);
  TextDocument.update(document, [change], version);
  void connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [change] });
}

async function ask({ connection }: TestServer, document: TextDocument, upTo: (count: number) => number): Promise<void> {
  const source = new CancellationTokenSource();
  const isPlaced = upTo(3) === 0;
  const method = isPlaced ? aboutPlace[upTo(aboutPlace.length)] : about[upTo(about.length)];
  const position = document.positionAt(upTo(document.getText().length));
  const answer = connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: document.uri }, position }, source.token);
  if (upTo(3) === 0) source.cancel();
  await answer.catch((error: unknown) => {
    const isWithdrawn = error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
    if (!isWithdrawn) throw error;
  });
}

/** All that can be asked about each report, but for the names of results. */
async function answersOf({ connection }: TestServer, documents: readonly TextDocument[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { uri, lineCount } of documents) {
    for (const method of about) {
      const answer = await connection.sendRequest<object>(`textDocument/${method}`, { textDocument: { uri } });
      answers.push(method === 'diagnostic' ? { ...answer, resultId: null } : answer);
    }
    const range = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
    answers.push(await connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], triggerKind: 1 } }));
  }
  return answers;
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
