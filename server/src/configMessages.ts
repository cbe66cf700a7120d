import { findNodeAtLocation, type Node, type ParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import type { Span } from './text/span';

/** What is wrong with a part of nianbao.json, in words for its author, where it stands. */
export function describeIssue(issue: z.core.$ZodIssue, tree: Node): { readonly span: Span; readonly message: string }[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const what = path[0] === 'rules' ? '这条规则' : '这一项';
    return issue.keys.map((key) => (
      { span: spanOf(keyNode(tree, [...path, key])), message: `没有“${key}”${what}。请改正或删除。` }
    ));
  }
  return [{ span: spanOf(findNodeAtLocation(tree, path) ?? findNodeAtLocation(tree, path.slice(0, -1))), message: describe(issue) }];
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length > 10
        ? '没有这条规则。全部规则见 nianbao --explain all，请改正。'
        : `这里只能写 ${issue.values.map((value) => JSON.stringify(value)).join('、')}，请改正。`;
    case 'invalid_type':
      return issue.input === undefined && issue.path.length > 2
        ? `缺少“${String(issue.path.at(-1))}”。请补上，或删除这一条。`
        : `这里应是${typeNames.get(issue.expected) ?? '别的内容'}，请改正。`;
    case 'too_small':
      return '这里不能为空，请改正或删除。';
    default:
      return '这里应是文件的路径，例如 "草稿/**"，或 { "files": "草稿/**", "rules": ["label-typo"] }，请改正。';
  }
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['object', '一个对象（{…}）'],
  ['record', '一个对象（{…}）'],
  ['array', '一个列表（[…]）'],
  ['string', '文字（"…"）'],
  ['number', '数字'],
  ['int', '整数'],
]);

/** The parser's numbers for its errors; the others are rare enough for one sentence. */
export function describeSyntax(error: ParseErrorCode): string {
  return syntaxMessages.get(error) ?? '这里不合 JSON 的写法，请检查引号、逗号和括号。';
}

const syntaxMessages: ReadonlyMap<number, string> = new Map([
  [3, '这里应是用引号括起来的名称，请改正。'],
  [5, '名称后面缺少冒号，请补上。'],
  [6, '前面缺少逗号，请补上。'],
  [7, '缺少右花括号 }，请补上。'],
  [8, '缺少右方括号 ]，请补上。'],
  [12, '文字缺少右引号，请补上。'],
]);

function keyNode(tree: Node, path: (string | number)[]): Node | undefined {
  return findNodeAtLocation(tree, path)?.parent?.children?.[0];
}

function spanOf(node: Node | undefined): Span {
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
