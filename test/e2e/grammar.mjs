import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The text, and what it must be coloured as; '' where prose must stay prose. */
const expected = [
  ['建塘镇人民政府2020年度政府', '建塘镇人民政府2020年度政府', 'markup.heading.1'],
  ['信息公开工作报告', '信息公开工作报告', 'markup.heading.1'],
  ['五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况', 'markup.heading.2'],
  ['（一）存在问题', '（一）存在问题', 'markup.heading.3'],
  ['一是二、三类问题较多。', '一是二、三类问题较多。', ''],
  ['\t二、上年转结政府信息公开申请数量', '二、上年转结政府信息公开申请数量', 'variable.other.label'],
  ['二、上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数量', 'variable.other.label'],
  ['\t1.属于国家秘密', '1.属于国家秘密', 'variable.other.label'],
  ['| 规章 | 0 |', '规章 ', 'variable.other.label'],
  ['\t 0 ', '0', 'constant.numeric'],
  ['\t1,234.5', '1,234.5', 'constant.numeric'],
  ['\t87580.00元', '元', 'keyword.other.unit'],
  ['共公开521条。', '521', 'constant.numeric'],
  ['1.加大公开力度。', '1.', 'markup.list'],
  ['\t—', '—', 'comment.block.placeholder'],
  ['[bookmark: _GoBack]本年度', '[bookmark: _GoBack]', 'comment.block.placeholder'],
];

/**
 * The grammar, read by the engine that VS Code itself uses.
 *
 * @param {{ vscode: string, extension: string }} context
 */
export async function grammar({ vscode, extension }) {
  const tokenize = await loadGrammar(vscode, path.join(extension, 'syntaxes', 'annual-report.tmLanguage.json'));
  return expected.map(([line, text, scope]) => {
    const found = tokenize(line).find((token) => token.text === text)?.scopes;
    const right = scope === '' ? found === '' : found?.includes(scope);
    const title = `grammar: ${line.trim()}: ${text} is ${scope || 'prose'}`;
    return { title, error: right ? undefined : JSON.stringify(tokenize(line)) };
  });
}

async function loadGrammar(vscode, file) {
  const require = createRequire(path.join(vscode, 'package.json'));
  const { parseRawGrammar, Registry } = require('vscode-textmate');
  const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma');
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('text.nianbao-report');
  return (line) =>
    grammar.tokenizeLine(line, null).tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).join(' '),
    }));
}
