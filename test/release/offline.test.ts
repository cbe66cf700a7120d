import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { bundle } from '../bundle';

/** All that each bundle may ask of Node or the editor. `module` only tells which names are Node's own. */
const modules = {
  'client/browser': ['vscode'],
  // The server is started as a process of its own.
  'client/node': ['vscode', './browser', 'child_process'],
  server: [],
  nianbao: ['./cli', 'events'],
  'nianbao/cli': ['./languageServer', 'crypto', 'events', 'fs', 'fs/promises', 'module', 'os', 'path', 'timers/promises', 'url', 'util', 'v8', 'worker_threads'],
  'nianbao/languageServer': ['crypto', 'fs', 'fs/promises', 'module', 'os', 'path', 'stream', 'url', 'util'],
} as const;

/** What reaches the network, or runs text as code. */
const forbidden = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts', 'eval', 'Function']);

describe.each(Object.entries(modules))('%s', (name, allowed) => {
  it('has no network code, and runs no text as code', { timeout: 60_000 }, async () => {
    const found = askedFor(readFileSync(await fileOf(name as keyof typeof modules), 'utf8'));
    expect([...found.modules].filter((module) => !allowed.some((each) => each === module))).toEqual([]);
    expect([...found.globals]).toEqual([]);
    expect(found.unknown).toEqual([]);
  });
});

async function fileOf(name: keyof typeof modules): Promise<string> {
  if (name === 'nianbao/cli' || name === 'nianbao/languageServer') return join(dirname(await bundle('nianbao')), `${basename(name)}.js`);
  return bundle(name);
}

it('would see network code', () => {
  const source = 'const a = require("node:net"); import("https"); require(a + 1); fetch(a); new Function("x"); a.fetch(); const b = { eval: 1 };';
  const found = askedFor(source);
  expect({ ...found, modules: [...found.modules], globals: [...found.globals] }).toEqual({
    modules: ['net', 'https'], globals: ['fetch', 'Function'], unknown: ['require(a + 1)'],
  });
});

interface Asked {
  readonly modules: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  /** Modules whose name is worked out while the program runs. */
  readonly unknown: readonly string[];
}

function askedFor(source: string): Asked {
  const [modules, globals, unknown] = [new Set<string>(), new Set<string>(), [] as string[]];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isImport(node.expression)) {
      const [module] = node.arguments;
      if (module && ts.isStringLiteralLike(module)) modules.add(module.text.replace(/^node:/, ''));
      else unknown.push(node.getText());
    }
    if (ts.isIdentifier(node) && forbidden.has(node.text) && isCalled(node)) globals.add(node.text);
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'sendBeacon') globals.add('sendBeacon');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return { modules, globals, unknown };
}

function isImport(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

/** `instanceof Function` and a property of the name do nothing. */
function isCalled(node: ts.Identifier): boolean {
  return (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) && node.parent.expression === node;
}

/** Linux gives a process a network of its own, in which there is nothing, not even loopback. */
const alone = ['--net', '--map-root-user', '--', process.execPath];
const canBeAlone = process.platform === 'linux' && spawnSync('unshare', [...alone, '--version']).status === 0;

describe.skipIf(!canBeAlone)('without any network', () => {
  test('reports are checked', async () => {
    const { status, stdout } = spawnSync('unshare', [...alone, await bundle('nianbao'), 'check', 'test/reports'], { encoding: 'utf8' });
    expect(stdout).toMatch(/共 5 个文件，其中年度报告 5 份/);
    expect(status).toBe(1);
  });

  test('the language server answers', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const server = spawn('unshare', [...alone, await bundle('nianbao'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await new Promise<string>((done) => server.stdout.once('data', (chunk: Buffer) => { done(chunk.toString()); }));
    server.stdin.end();
    expect(answer).toContain('Content-Length: ');
  });
});
