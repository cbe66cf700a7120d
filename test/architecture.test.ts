import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/rules/index';

/** A file may import from its own folder and from any layer before its own; not from one beside it. */
const layers: readonly (readonly string[])[] = [
  ['lexicon'],
  ['text'],
  ['layout', 'taxonomy'],
  ['report'],
  ['bodies', 'prose', 'tables'],
  ['statements', 'terms'],
  ['structure', 'intake', 'office'],
  ['figures'],
  ['writing'],
  ['archive'],
  ['rules'],
  ['analysis'],
  ['severityNames', 'rulePage', 'today'],
  ['config', 'page'],
  ['fixAll', 'fileParts'],
  ['features', 'reporters'],
  ['annotate'],
  ['lsp'],
  ['node', 'worker'],
  ['cli'],
];

/** The packages that a layer may use; those that are not here may use none. */
const packages: Readonly<Record<string, RegExp>> = {
  analysis: /^vscode-languageserver-textdocument$/,
  fixAll: /^vscode-languageserver-textdocument$/,
  fileParts: /^vscode-languageserver-textdocument$/,
  reporters: /^(vscode-languageserver-textdocument|picocolors)$/,
  features: /^vscode-languageserver-(textdocument|types)$/,
  config: /^(zod|jsonc-parser|vscode-languageserver-textdocument)$/,
  office: /^fflate$/,
  intake: /^(htmlparser2|fflate|saxes)$/,
  lsp: /^(zod|vscode-languageserver|vscode-languageserver-(textdocument|types))$/,
  cli: /^(node:.+|zod|vscode-languageserver-textdocument|vscode-languageserver\/node)$/,
  node: /^(node:.+|tinyglobby|vscode-languageserver\/node)$/,
  worker: /^vscode-languageserver\/browser$/,
};

/** Everywhere else a failure must surface. */
const mayTry: Readonly<Record<string, string>> = {
  'server/src/analysis/analysis.ts': 'one broken rule must not cost the others',
  'server/src/lsp/answering.ts': 'one broken request must not cost the connection',
  'server/src/intake/zip.ts': 'an inflater has no other way to say no',
  'server/src/intake/decode.ts': 'a decoder has no other way to say no',
  'server/src/text/decodedUri.ts': 'a decoder has no other way to say no',
  'server/src/cli/cache.ts': 'files: a run must not fail for want of a cache',
  'server/src/cli/check.ts': 'threads and temporary files must go',
  'server/src/cli/merge.ts': 'threads and temporary files must go',
  'server/src/node/readInput.ts': 'files',
  'server/src/cli/fixFile.ts': 'files',
  'server/src/cli/shard.ts': 'threads and temporary files must go',
  'server/src/cli/shardFile.ts': 'JSON has no other way to say no',
  'server/src/node/inputReader.ts': 'JSON has no other way to say no',
  'server/src/node/lineFile.ts': 'files: the draft must go',
  'server/src/node/writeAtomically.ts': 'files: the draft must go',
};

/** Clock, locale, chance, timers, network, console: what the language itself has that makes a result depend on more than the text. */
const AMBIENT = /^(Date|Intl|random|performance|locale.*|toLocale.*|set(Timeout|Interval|Immediate)|fetch|XMLHttpRequest|WebSocket|console|process|globalThis)$/;

const sources = globSync(['server/src/**/*.ts', 'client/src/**/*.ts']).sort().map(parse);
const server = sources.filter(({ path }) => path.startsWith('server/'));

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function parse(path: string): Source {
  const text = readFileSync(path, 'utf8');
  return { path, text, imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName) };
}

/** The folder below server/src, or the name of a file that stands there by itself. */
function layerOf(path: string): string {
  return path.split('/')[2]?.replace(/\.ts$/, '') ?? '';
}

function rank(layer: string): number {
  return layers.findIndex((names) => names.includes(layer));
}

const isRelative = (name: string): boolean => name.startsWith('.');

describe('architecture', () => {
  it('gives every file a layer, no deeper than server/src/<layer>/<file>', () => {
    const stray = server.filter(({ path }) => rank(layerOf(path)) < 0 || path.split('/').length > 4);
    expect(stray.map(({ path }) => path)).toEqual([]);
  });

  it('imports downward only', () => {
    const upward = server.flatMap(({ path, imports }) => imports.filter(isRelative)
      .map((name) => ({ path, from: layerOf(path), name, to: layerOf(join(dirname(path), name)) }))
      .filter(({ from, to }) => from !== to && rank(to) >= rank(from)));
    expect(upward).toEqual([]);
  });

  it('has no circles of imports, within a layer either', () => {
    const importsOf = new Map(sources.map(({ path, imports }) => [path, imports.filter(isRelative).map((name) => `${join(dirname(path), name)}.ts`)]));
    const settled = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): readonly string[] => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (settled.has(path)) return [];
      for (const next of importsOf.get(path) ?? []) {
        const circle = circleFrom(next, [...way, path]);
        if (circle.length > 0) return circle;
      }
      settled.add(path);
      return [];
    };
    expect(sources.map(({ path }) => circleFrom(path, [])).filter((circle) => circle.length > 0)).toEqual([]);
  });

  it('lets each layer use the packages that are its business', () => {
    const foreign = server.flatMap(({ path, imports }) => imports
      .filter((name) => !isRelative(name) && !packages[layerOf(path)]?.test(name))
      .map((name) => `${path}: ${name}`));
    expect(foreign).toEqual([]);
  });

  it('keeps client and server apart: they share nothing but the protocol', () => {
    const crossing = sources.flatMap(({ path, imports }) => imports
      .filter((name) => isRelative(name) && join(dirname(path), name).split('/')[0] !== path.split('/')[0])
      .map((name) => `${path}: ${name}`));
    const client = sources.filter(({ path }) => path.startsWith('client/'));
    const packagesOfClient = new Set(client.flatMap(({ imports }) => imports).filter((name) => !isRelative(name)));
    expect(crossing).toEqual([]);
    expect([...packagesOfClient].filter((name) => !/^(vscode|vscode-languageclient(\/.+)?|node:child_process)$/.test(name)))
      .toEqual([]);
  });

  it('uses Node in the client on the desktop only', () => {
    const users = sources.filter(({ path, imports }) =>
      path.startsWith('client/') && imports.some((name) => name.startsWith('node:') || name.endsWith('/node')));
    expect(users.map(({ path }) => path)).toEqual(['client/src/serverProcess.ts']);
  });

  it('catches errors only where there is a reason', () => {
    const trying = server.filter(({ path, text }) => count(path, text, ts.isTryStatement) > 0);
    expect(trying.map(({ path }) => path).sort()).toEqual(Object.keys(mayTry).sort());
  });

  it('reads a text in the same way on every machine and every day, and sends it nowhere', () => {
    const impure = server.filter(({ path }) => rank(layerOf(path)) <= rank('rules')).flatMap(({ path, text }) =>
      namesIn(path, text).filter((name) => AMBIENT.test(name)).map((name) => `${path}: ${name}`));
    expect(impure).toEqual([]);
  });

  it('has one file and one page for each rule, and no other files among them', () => {
    const files = server.filter(({ path }) => layerOf(path) === 'rules').map(({ path }) => basename(path, '.ts'));
    expect(files.sort()).toEqual([...rules.map(({ id }) => id), 'index', 'rule'].sort());
    expect(rules.filter(({ id }) => !existsSync(`test/rules/${id}.md`)).map(({ id }) => id)).toEqual([]);
  });

  it('names files after their main export, and keeps them short', () => {
    const ruleNames = rules.map(({ id }) => `server/src/rules/${id}.ts`);
    const others = sources.map(({ path }) => path).filter((path) => !ruleNames.includes(path));
    expect(others.filter((path) => !/^[a-z][A-Za-z0-9]*$/.test(basename(path, '.ts')))).toEqual([]);
    expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  });

  it('keeps functions short', () => {
    const long = sources.filter(({ path, text }) => count(path, text, (node, file) =>
      ts.isFunctionLike(node) && linesOf(node, file) > 60) > 0);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

function count(path: string, text: string, matches: (node: ts.Node, file: ts.SourceFile) => boolean): number {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  let found = 0;
  const visit = (node: ts.Node): void => {
    if (matches(node, file)) found++;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function namesIn(path: string, text: string): string[] {
  const names: string[] = [];
  count(path, text, (node) => ts.isIdentifier(node) && names.push(node.text) > 0);
  return names;
}

function linesOf(node: ts.Node, file: ts.SourceFile): number {
  const line = (offset: number): number => file.getLineAndCharacterOfPosition(offset).line;
  return line(node.end) - line(node.getStart(file)) + 1;
}
