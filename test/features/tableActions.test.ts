import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AnnotatedTextEdit, CodeActionTriggerKind, TextDocumentEdit, type CodeAction } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis/analysis';
import { formatting } from '../../server/src/features/formatting';
import { FILL_TOTALS, REWRITE_TABLE, TAB_LED, tableActions } from '../../server/src/features/tableActions';
import { fold } from '../../server/src/text/fold';
import { samples } from '../samples';
import { analysisOf, reportText } from './reportText';

interface Case {
  /** The cursor stands before its first occurrence. */
  readonly at?: string;
  readonly only?: string[];
  readonly automatic?: boolean;
  readonly annotatesEdits?: boolean;
}

function actions(analysis: Analysis, { at = '自然人', only, automatic = false, annotatesEdits = false }: Case = {}): CodeAction[] {
  const position = analysis.document.positionAt(analysis.document.getText().indexOf(at));
  const triggerKind = automatic ? CodeActionTriggerKind.Automatic : CodeActionTriggerKind.Invoked;
  const context = { diagnostics: [], triggerKind, ...(only ? { only } : {}) };
  const options = { showsRelatedInformation: true, versionsEdits: true, annotatesEdits, language: 'zh' as const };
  return tableActions(analysis, { range: { start: position, end: position }, context }, options);
}

function applied({ document }: Analysis, { edit }: CodeAction): string {
  const edits = edit!.documentChanges!.flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));
  return TextDocument.applyEdits(document, edits.flatMap((each) => ('newText' in each ? each : [])));
}

const titles = (found: readonly CodeAction[]): string[] => found.map(({ title }) => title);
const ALIGN = '把这张表改为对齐的 Markdown 表格';
const LEAD = '把这张表改为一格一行（制表符开头）';

describe('the layout of one table', () => {
  const tabs = analysisOf(reportText({ style: 'tabs' }));

  test('is offered in the two ways that it does not have', () => {
    expect(titles(actions(tabs, { only: [REWRITE_TABLE] }))).toEqual([ALIGN, LEAD]);
    expect(titles(actions(analysisOf(reportText({ style: 'tab-led' })), { only: [REWRITE_TABLE] }))).toEqual([ALIGN]);
  });

  test('changes there and nowhere else', () => {
    const [align, lead] = actions(tabs, { only: ['refactor'] });
    const others = (text: string): string => text.slice(0, text.indexOf('三、收到'));
    expect(applied(tabs, align!)).toContain('\n| 一、本年新收政府信息公开申请数量 ');
    expect(applied(tabs, lead!)).toContain('\n\t一、本年新收政府信息公开申请数量\n\t0\n');
    expect([align!, lead!].map((action) => others(applied(tabs, action)))).toEqual(Array(2).fill(others(tabs.document.getText())));
  });

  test('is not offered in running text, nor by a light bulb that nobody asked for', () => {
    expect(actions(tabs, { at: '总体情况' })).toEqual([]);
    expect(actions(tabs, { automatic: true })).toEqual([]);
    expect(actions(tabs, { only: ['quickfix'] })).toEqual([]);
  });
});

describe('one cell a line for the whole text', () => {
  test('comes only to those who ask for it', () => {
    const tabs = analysisOf(reportText({ style: 'tabs' }));
    expect(titles(actions(tabs, { at: '总体情况', only: [TAB_LED] }))).toEqual(['把 3 张表改为一格一行']);
    expect(actions(analysisOf(reportText({ style: 'tab-led' })), { only: [TAB_LED] })).toEqual([]);
    expect(actions(tabs).map(({ kind }) => kind)).toEqual([REWRITE_TABLE, REWRITE_TABLE]);
  });

  test.each([...samples].filter(([, text]) => text.includes('\n\t')))('undoes the formatting of %s, but for blanks', (_, text) => {
    const before = analysisOf(text);
    const formatted = analysisOf(TextDocument.applyEdits(before.document, formatting(before).edits));
    expect(formatted.document.getText()).toContain('\n| ');
    const [back] = actions(formatted, { at: '', only: [TAB_LED] });
    const after = analysisOf(applied(formatted, back!));
    expect(after.document.getText()).not.toContain('|');
    expect(fold(after.document.getText()).text).toBe(fold(text).text);
    const cells = ({ report }: Analysis): number[] => report.tables.flatMap(({ rows }) => rows.map((row) => row.cells.length));
    expect(cells(after)).toEqual(cells(before));
    expect(after.report.layout.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells.length) : [])))
      .toEqual(before.report.layout.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells.length) : [])));
  });
});

describe('totals from their items', () => {
  const wrong = analysisOf(reportText({ style: 'pipes', cells: { 'new natural': '2', 'result.granted natural': '1', 'result.granted org.enterprise': '1' } }));
  const fill = (analysis: Analysis, options: Case = {}): CodeAction[] => actions(analysis, { only: [FILL_TOTALS], ...options });

  test('are filled in one step, the totals of totals too', () => {
    const [action, ...others] = fill(wrong);
    expect(others).toEqual([]);
    expect(action?.title).toMatch(/^按分项填写表三的合计（改 5 格：.+ 0→\d；.+；……）$/);
    const after = analysisOf(applied(wrong, action!));
    const failing = after.report.tables.flatMap(({ calculations }) => calculations.filter(({ leftSum, rightSum }) => leftSum !== rightSum));
    expect(failing.map(({ definition }) => definition.kind)).toEqual(failing.map(() => 'balance'));
    expect(fill(after)).toEqual([]);
  });

  test('name what they change', () => {
    const one = analysisOf(reportText({ style: 'tabs', cells: { 'new total': '' , 'new natural': '2' } }));
    expect(titles(fill(one))).toEqual(['按分项填写表三的合计（改 1 格：一、本年新收政府信息公开申请数量·总计 空白→2）']);
  });

  test('wait for the user where the editor can ask and the title could not name them all', () => {
    const [action] = fill(wrong, { annotatesEdits: true });
    const annotations = Object.values(action!.edit!.changeAnnotations!);
    expect(annotations).toHaveLength(5);
    expect(annotations[0]).toMatchObject({ needsConfirmation: true, label: expect.stringMatching(/^表三“.+”行“.+”列：0→\d$/) as string });
    const one = analysisOf(reportText({ style: 'tabs', cells: { 'new natural': '2' } }));
    const [named] = fill(one, { annotatesEdits: true });
    expect(Object.values(named!.edit!.changeAnnotations!)).toMatchObject([{ needsConfirmation: false }]);
    const [change] = action!.edit!.documentChanges!;
    expect(TextDocumentEdit.is(change) && change.edits.every((edit) => AnnotatedTextEdit.is(edit))).toBe(true);
    expect(applied(wrong, action!)).toBe(applied(wrong, fill(wrong)[0]!));
  });

  test('leave alone what cannot be read, and what adds up', () => {
    const blank = analysisOf(reportText({ style: 'tabs', cells: { 'new natural': '', 'new total': '5' } }));
    expect(fill(blank)).toEqual([]);
    expect(fill(analysisOf(reportText()))).toEqual([]);
    expect(fill(wrong, { at: '行政许可' })).toEqual([]);
  });
});
