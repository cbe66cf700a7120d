import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'client', 'src');
const sources = readdirSync(folder).map((name) =>
  ts.createSourceFile(name, readFileSync(path.join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true),
);
const bundle = JSON.parse(readFileSync(path.join(root, 'l10n', 'bundle.l10n.zh-cn.json'), 'utf8')) as Record<string, string>;
const translated = sources.flatMap(callsIn).filter(isTranslation);

test('every text that the client translates is a plain literal', () => {
  const others = translated.filter(({ arguments: [text] }) => !text || !ts.isStringLiteral(text));
  expect(others.map(describeNode)).toEqual([]);
});

test('every text of the client has its Chinese, and none is left over', () => {
  const used = translated.flatMap(({ arguments: [text] }) => (text && ts.isStringLiteral(text) ? [text.text] : []));
  expect(used.length).toBeGreaterThan(0);
  expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
});

test('both languages have the same blanks to fill', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([blank]) => blank).sort().join();
  const unequal = Object.entries(bundle).filter(([english, chinese]) => blanks(english) !== blanks(chinese));
  expect(unequal).toEqual([]);
});

test('Chinese stands only where it is translated', () => {
  const chinese = sources.flatMap(wordsIn).filter((node) => /\p{Script=Han}/u.test(node.text));
  expect(chinese.filter((node) => !isInTranslation(node)).map(describeNode)).toEqual([]);
});

test('no message, title or status is a literal of its own', () => {
  expect(sources.flatMap(wordsIn).filter((node) => isShown(node) && !isInTranslation(node)).map(describeNode)).toEqual([]);
});

type Words = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/** Functions whose arguments, and properties whose values, are there to be read by the user. */
const shownBy = /^window\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createOutputChannel)$/;
const shownAs = new Set(['title', 'prompt', 'placeHolder', 'text', 'detail', 'message']);

function isShown(node: Words): boolean {
  // An empty text, and what only joins others, needs no language.
  if (!/\p{Letter}/u.test(node.text)) return false;
  const { parent } = ts.isStringLiteralLike(node) ? node : { parent: templateOf(node).parent };
  if (ts.isCallExpression(parent)) return shownBy.test(parent.expression.getText());
  if (ts.isPropertyAssignment(parent)) return shownAs.has(parent.name.getText());
  if (!ts.isBinaryExpression(parent) || !ts.isPropertyAccessExpression(parent.left)) return false;
  return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && shownAs.has(parent.left.name.text);
}

function templateOf(node: ts.Node): ts.Node {
  return ts.isTemplateExpression(node) ? node : templateOf(node.parent);
}

function isInTranslation({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && isTranslation(parent);
}

function isTranslation({ expression }: ts.CallExpression): boolean {
  return expression.getText() === 'l10n.t';
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const below = childrenOf(node).flatMap(callsIn);
  return ts.isCallExpression(node) ? [node, ...below] : below;
}

function wordsIn(node: ts.Node): Words[] {
  const below = childrenOf(node).flatMap(wordsIn);
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? [node, ...below] : below;
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function describeNode(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`;
}
