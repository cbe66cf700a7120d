import { findNodeAtLocation, type Node, type ParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

export interface ConfigProblem {
  readonly span: Span;
  readonly message: Bilingual;
}

/** What is wrong with a part of nianbao.json, in words for its author, where it stands. */
export function describeIssue(issue: z.core.$ZodIssue, tree: Node): ConfigProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const isRule = path[0] === 'rules';
    return issue.keys.map((key) => ({
      span: spanOf(keyNode(tree, [...path, key])),
      message: {
        zh: `没有“${key}”${isRule ? '这条规则' : '这一项'}。请改正或删除。`,
        en: `There is no ${isRule ? 'rule' : 'entry'} “${key}”. Correct or remove it.`,
      },
    }));
  }
  return [{ span: spanOf(findNodeAtLocation(tree, path) ?? findNodeAtLocation(tree, path.slice(0, -1))), message: describe(issue) }];
}

function describe(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length > 10 ? noSuchRule : onlyThese(issue.values.map((value) => JSON.stringify(value)));
    case 'invalid_type':
      return issue.input === undefined && issue.path.length > 2 ? missing(String(issue.path.at(-1))) : otherType(issue.expected);
    case 'too_small':
      return { zh: '这里不能为空，请改正或删除。', en: 'This must not be empty. Correct or remove it.' };
    default:
      return {
        zh: '这里应是文件的路径，例如 "草稿/**"，或 { "files": "草稿/**", "rules": ["label-typo"] }，请改正。',
        en: 'This should be a path such as "草稿/**", or { "files": "草稿/**", "rules": ["label-typo"] }. Correct it.',
      };
  }
}

const noSuchRule: Bilingual = {
  zh: '没有这条规则。全部规则见 nianbao --explain all，请改正。',
  en: 'There is no such rule; nianbao --explain all lists them. Correct it.',
};

function onlyThese(values: readonly string[]): Bilingual {
  return { zh: `这里只能写 ${values.join('、')}，请改正。`, en: `This may only be ${values.join(', ')}. Correct it.` };
}

function missing(key: string): Bilingual {
  return { zh: `缺少“${key}”。请补上，或删除这一条。`, en: `“${key}” is missing. Add it, or remove this entry.` };
}

function otherType(expected: string): Bilingual {
  const { zh, en } = typeNames.get(expected) ?? { zh: '别的内容', en: 'something else' };
  return { zh: `这里应是${zh}，请改正。`, en: `This should be ${en}. Correct it.` };
}

const object: Bilingual = { zh: '一个对象（{…}）', en: 'an object ({…})' };

const typeNames: ReadonlyMap<string, Bilingual> = new Map([
  ['object', object],
  ['record', object],
  ['array', { zh: '一个列表（[…]）', en: 'a list ([…])' }],
  ['string', { zh: '文字（"…"）', en: 'text ("…")' }],
  ['number', { zh: '数字', en: 'a number' }],
  ['int', { zh: '整数', en: 'a whole number' }],
]);

/** The parser's numbers for its errors; the others are rare enough for one sentence. */
export function describeSyntax(error: ParseErrorCode): Bilingual {
  return syntaxMessages.get(error) ?? {
    zh: '这里不合 JSON 的写法，请检查引号、逗号和括号。',
    en: 'This is no JSON. Check the quotation marks, commas and brackets.',
  };
}

const syntaxMessages: ReadonlyMap<number, Bilingual> = new Map([
  [3, { zh: '这里应是用引号括起来的名称，请改正。', en: 'This should be a name in quotation marks. Correct it.' }],
  [5, { zh: '名称后面缺少冒号，请补上。', en: 'Behind the name there is no colon. Add it.' }],
  [6, { zh: '前面缺少逗号，请补上。', en: 'Before this there is no comma. Add it.' }],
  [7, { zh: '缺少右花括号 }，请补上。', en: 'The closing brace } is missing. Add it.' }],
  [8, { zh: '缺少右方括号 ]，请补上。', en: 'The closing bracket ] is missing. Add it.' }],
  [12, { zh: '文字缺少右引号，请补上。', en: 'The closing quotation mark is missing. Add it.' }],
]);

function keyNode(tree: Node, path: (string | number)[]): Node | undefined {
  return findNodeAtLocation(tree, path)?.parent?.children?.[0];
}

function spanOf(node: Node | undefined): Span {
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}
