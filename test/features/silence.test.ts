import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { parseConfig } from '../../server/src/config/config';
import { applyPolicy, noPolicy, policyOf } from '../../server/src/config/policy';
import { diagnostics } from '../../server/src/features/diagnostic';
import { silence, type ConfigTarget, type SilenceOptions } from '../../server/src/features/silence';
import { analysisOf, BOOKMARK, reportText } from './reportText';

const analysis = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。\n又有${BOOKMARK}残留。`, cells: { 'new natural': '3' } }));
const uri = 'file:///nianbao.json';
const created: ConfigTarget = { uri, text: null, version: null };

function actions(target = created, options: Partial<SilenceOptions> = {}, only?: string[]): CodeAction[] {
  const position = analysis.document.positionAt(analysis.document.getText().indexOf(BOOKMARK) + 2);
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const all = { showsRelatedInformation: true, versionsEdits: true, createsFiles: true, language: 'zh' as const, today: '2026-01-05', ...options };
  return silence(analysis, noPolicy, { range: { start: position, end: position }, context }, target, all);
}

/** The nianbao.json after the edit. */
function applied({ text, version }: ConfigTarget, { edit }: CodeAction): string {
  const change = edit?.documentChanges?.at(-1) as TextDocumentEdit;
  expect(change.textDocument).toEqual({ uri, version });
  return TextDocument.applyEdits(TextDocument.create(uri, 'jsonc', 0, text ?? ''), change.edits as TextEdit[]);
}

/** How many findings are left once nianbao.json is `text`. */
function left(text: string): string[] {
  const { config, problems } = parseConfig(text);
  expect(problems).toEqual([]);
  return applyPolicy(analysis, policyOf(null, { config, path: 'report.txt', name: '' })).map(({ rule }) => rule.id);
}

describe('a finding can be left as it is', () => {
  const residues = (text: string): number => left(text).filter((id) => id === 'template-residue').length;

  test('here, in this file, or everywhere, and is never what is preferred', () => {
    expect(actions().map(({ title }) => title))
      .toEqual(['忽略此处：模板残留', '在此文件中忽略“模板残留”', '关闭规则“模板残留”', '标为“待处理”：模板残留', '标为“已确认”：模板残留']);
    for (const action of actions()) {
      expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'template-residue' }] });
      expect(action).not.toHaveProperty('isPreferred');
    }
  });

  test('is offered for some of very many that are selected', () => {
    const many = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。\n`.repeat(50) }));
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const options = { showsRelatedInformation: true, versionsEdits: true, createsFiles: true, language: 'zh' as const, today: '2026-01-05' };
    const offered = silence(many, noPolicy, { range, context: { diagnostics: [] } }, created, options);
    expect(offered.filter(({ title }) => title.startsWith('忽略此处'))).toHaveLength(5);
  });

  test.each([[0, 1], [1, 0], [2, 0]])('action %i leaves %i of the two, and all others', (index, count) => {
    const text = applied(created, actions()[index]!);
    expect(residues(text)).toBe(count);
    expect(left(text).filter((id) => id !== 'template-residue')).toEqual(left('').filter((id) => id !== 'template-residue'));
  });

  test('notes down what can be read, and when', () => {
    expect(JSON.parse(applied(created, actions()[0]!))).toEqual({ accepted: [{
      rule: 'template-residue',
      organisation: '青山镇人民政府',
      year: 2021,
      place: '一',
      text: BOOKMARK,
      context: '本机关…落实要求。',
      date: '2026-01-05',
    }] });
  });

  test('is shown with what was decided on it, which can be decided otherwise', () => {
    const text = applied(created, actions()[4]!);
    expect(JSON.parse(text)).toMatchObject({ accepted: [{ text: BOOKMARK, state: '已确认' }] });
    const { config } = parseConfig(text.replace('"已确认"', '"已确认", "note": "等市里答复"'));
    const policy = policyOf(null, { config, path: 'report.txt', name: '' });
    expect(residues(text)).toBe(2);
    expect(diagnostics(analysis, policy, { showsRelatedInformation: true, language: 'zh' }).map(({ message }) => message))
      .toContainEqual(expect.stringMatching(/请删除。（已确认：等市里答复）$/));
    const position = analysis.document.positionAt(analysis.document.getText().indexOf(BOOKMARK) + 2);
    const options = { showsRelatedInformation: true, versionsEdits: true, createsFiles: true, language: 'zh' as const, today: '2026-02-01' };
    const target = { uri, text, version: 3 };
    const again = silence(analysis, policy, { range: { start: position, end: position }, context: { diagnostics: [] } }, target, options);
    expect(again.map(({ title }) => title)).toEqual(['忽略此处：模板残留', '在此文件中忽略“模板残留”', '关闭规则“模板残留”', '标为“待处理”：模板残留']);
    expect(JSON.parse(applied(target, again[3]!))).toMatchObject({ accepted: [{ state: '待处理', date: '2026-02-01' }] });
    expect((JSON.parse(applied(target, again[0]!)) as { accepted: object[] }).accepted).toHaveLength(1);
    expect(residues(applied(target, again[0]!))).toBe(1);
  });

  test('makes the file where there is none, in editors that can', () => {
    expect(actions()[0]?.edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri, options: { ignoreIfExists: true } });
    expect(actions(created, { createsFiles: false })[0]?.edit?.documentChanges).toHaveLength(1);
    expect(Object.keys(actions(created, { versionsEdits: false })[0]?.edit?.changes ?? {})).toEqual([uri]);
  });

  test('adds to the file as it is open, comments and all', () => {
    const target = { uri, text: '{\n  // 与市里商定\n  "rules": {},\n}\n', version: 7 };
    for (const action of actions(target)) {
      expect(action.edit?.documentChanges).toHaveLength(1);
      expect(applied(target, action)).toContain('// 与市里商定');
    }
  });

  test('offers to take a misspelt term into the dictionary, where it is one', () => {
    const typo = analysisOf(reportText({ body: '本机关设有政物公开工作领导小组，政物公开专栏办得好。' }));
    const position = typo.document.positionAt(typo.document.getText().indexOf('物') + 1);
    const asked = { range: { start: position, end: position }, context: { diagnostics: [] } };
    const found = silence(typo, noPolicy, asked, created, { showsRelatedInformation: true, versionsEdits: true, createsFiles: true, language: 'zh' as const, today: '' });
    expect(found.map(({ title }) => title)).toEqual([
      '忽略此处：正文错别字', '将“政物公开工作领导小组”加入词典', '在此文件中忽略“正文错别字”', '关闭规则“正文错别字”', '标为“待处理”：正文错别字', '标为“已确认”：正文错别字',
    ]);
    const text = applied(created, found[1]!);
    expect(JSON.parse(text)).toEqual({ dictionary: ['政物公开工作领导小组'] });
    const left = applyPolicy(typo, policyOf(null, { config: parseConfig(text).config, path: 'report.txt', name: '' }));
    expect(left.map(({ span }) => span.start)).toEqual([typo.document.getText().lastIndexOf('政物') + 1]);
  });

  test('is offered to those who ask for quick fixes only', () => {
    expect(actions(created, {}, ['quickfix'])).toHaveLength(5);
    expect(actions(created, {}, ['source'])).toEqual([]);
  });
});
