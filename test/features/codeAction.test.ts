import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionTriggerKind, TextDocumentEdit, type CodeAction, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis/analysis';
import type { RuleLevels } from '../../server/src/config/ruleLevels';
import { codeActions, type CodeActionOptions } from '../../server/src/features/codeAction';
import { policyWith } from '../policyWith';
import { analysisOf, BOOKMARK, reportText } from './reportText';

const one = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
const three = analysisOf(reportText({ body: `本机关${BOOKMARK}落实${BOOKMARK}要求${BOOKMARK}。` }));

interface Case {
  readonly at?: Range;
  readonly only?: string[];
  readonly automatic?: boolean;
  readonly levels?: RuleLevels;
  readonly options?: Partial<CodeActionOptions>;
}

function actions(analysis: Analysis, { at = markOf(analysis), only, automatic, levels = {}, options }: Case = {}): CodeAction[] {
  const triggerKind = automatic ? CodeActionTriggerKind.Automatic : CodeActionTriggerKind.Invoked;
  const context = { diagnostics: [], triggerKind, ...(only ? { only } : {}) };
  const client = { showsRelatedInformation: true, versionsEdits: true, language: 'zh' as const, ...options };
  return codeActions(analysis, policyWith(levels), { range: at, context }, client);
}

/** The cursor inside the first mark. */
function markOf({ document }: Analysis): Range {
  const position = document.positionAt(document.getText().indexOf(BOOKMARK) + 2);
  return { start: position, end: position };
}

function titles(found: readonly CodeAction[]): string[] {
  return found.map(({ title }) => title);
}

function applied({ document }: Analysis, { edit }: CodeAction): string {
  const edits = edit?.documentChanges?.flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));
  return TextDocument.applyEdits(document, (edits ?? edit?.changes?.[document.uri] ?? []).flatMap((each) => ('newText' in each ? each : [])));
}

const FIX_ALL = 'source.fixAll.nianbao';

describe('the fix of a problem', () => {
  test('is offered where the problem is, preferred when it is safe, and names what it mends', () => {
    const [fix] = actions(one, { only: ['quickfix'] });
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'template-residue' }] });
    expect(applied(one, fix!)).toBe(reportText({ body: '本机关落实要求。' }));
  });

  test('is not preferred when a person has to decide', () => {
    const [problem] = one.problems;
    const fixes = problem!.fixes!.map((fix) => ({ ...fix, safe: false }));
    const [fix, ...others] = actions({ ...one, problems: [{ ...problem!, fixes }] }, { only: ['quickfix'] });
    expect(fix).not.toHaveProperty('isPreferred');
    expect(others).toEqual([]);
  });

  test('is not offered elsewhere, and not for a rule that is off', () => {
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    expect(actions(one, { at: elsewhere, only: ['quickfix'] })).toEqual([]);
    expect(actions(one, { levels: { 'template-residue': 'off' } })).toEqual([]);
  });

  test('is offered with the cursor at either end', () => {
    const { document } = one;
    const start = document.getText().indexOf(BOOKMARK);
    for (const offset of [start, start + BOOKMARK.length]) {
      const position = document.positionAt(offset);
      expect(actions(one, { at: { start: position, end: position }, only: ['quickfix'] })).toHaveLength(1);
    }
  });

  test('names the version of the document, to clients that heed it', () => {
    const [fix] = actions(one, { only: ['quickfix'] });
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: 'file:///report.txt', version: 1 } }]);
    const [plain] = actions(one, { only: ['quickfix'], options: { versionsEdits: false } });
    expect(plain?.edit).not.toHaveProperty('documentChanges');
    expect(applied(one, plain!)).toBe(applied(one, fix!));
  });
});

describe('the fix of all problems of one rule', () => {
  test('is offered when there are several', () => {
    expect(titles(actions(three, { only: ['quickfix'] })).at(-1)).toBe('修正全部“模板残留”（3 处）');
    expect(titles(actions(one, { only: ['quickfix'] })).join()).not.toContain('修正全部');
  });

  test('mends them all', () => {
    expect(applied(three, actions(three, { only: ['quickfix'] }).at(-1)!)).toBe(reportText({ body: '本机关落实要求。' }));
  });
});

describe('the fix of everything that is safe', () => {
  test('mends the text in one go, after which nothing is left to mend', () => {
    const [fix, ...others] = actions(three, { only: [FIX_ALL] });
    const fixed = applied(three, fix!);
    expect(others).toEqual([]);
    expect(fixed).toBe(reportText({ body: '本机关落实要求。' }));
    expect(actions(analysisOf(fixed), { only: [FIX_ALL] })).toEqual([]);
  });

  test('goes on with what only a fix brings to light', () => {
    const nested = analysisOf(reportText({ body: `本机关[bookmark: ${BOOKMARK}x]落实要求。` }));
    const [fix] = actions(nested, { only: [FIX_ALL] });
    const fixed = analysisOf(applied(nested, fix!));
    expect(actions(fixed, { only: [FIX_ALL] })).toEqual([]);
  });

  test('leaves alone what is off', () => {
    expect(actions(three, { only: [FIX_ALL], levels: { 'template-residue': 'off' } })).toEqual([]);
  });

  test.each([
    [['source'], [FIX_ALL]],
    [['source.fixAll'], [FIX_ALL]],
    [['source.fixAll.nianbao'], [FIX_ALL]],
    [['source.fixAll.nian'], []],
    [['source.organizeImports'], []],
    [['refactor'], []],
    [['quickfix'], ['quickfix']],
    [[''], ['quickfix', FIX_ALL]],
    [['quickfix', 'source'], ['quickfix', FIX_ALL]],
  ])('comes only when asked for: %j', (only, kinds) => {
    expect(actions(one, { only }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('comes to those who ask for anything, not to a light bulb', () => {
    expect(actions(one).map(({ kind }) => kind)).toEqual(['quickfix', FIX_ALL]);
    expect(actions(one, { automatic: true }).map(({ kind }) => kind)).toEqual(['quickfix']);
  });
});
