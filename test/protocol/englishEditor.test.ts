import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, CodeLens, CompletionItem, DocumentLink, DocumentSymbol, Hover, InlayHint, MarkupContent } from 'vscode-languageserver/node';
import type { Preview } from '../../server/src/features/preview';
import { rules } from '../../server/src/rules/index';
import { documents } from '../../server/src/taxonomy/documents';
import { forms } from '../../server/src/taxonomy/forms';
import { samples } from '../samples';
import { itemsOf, sessionOf, URI } from './session';
import { startTestServer, type TestServer } from './testServer';

/** Chinese in every language: the forms with what they say of each row, the rules, and names of documents. */
const official = [forms, rules, documents.map(({ title, number }) => [title, number])];

const capabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown' as const] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true },
};

describe.each([...samples])('what an English editor shows of %s beside the words of the report, the form and its findings', (_, text) => {
  const lines = text.split(/\r?\n/);
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const everyLine = lines.map((line, index) => ({ line: index, character: line.length }));
  let server: TestServer;
  let quotable: string;
  beforeAll(async () => {
    server = await startTestServer({ locale: 'en', capabilities, configuration: () => ({ inlayHints: { sums: true, headers: true } }) });
    const session = sessionOf(server);
    await session.open(text);
    const findings = itemsOf(await session.pull()).map(({ message }) => message);
    quotable = JSON.stringify([text, findings, official]).replace(/\\t|\\r|\\n|\s/g, '');
  });
  afterAll(() => server.stop());

  const ask = async <Answer>(method: string, params: object = {}): Promise<Answer> => (
    server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params })
  );
  /** Chinese of our own, in words that there are. */
  const expectEnglish = (words: readonly string[]): void => {
    expect(words.join('')).not.toBe('');
    const chinese = words.flatMap((each) => each.match(/\p{Script=Han}+/gu) ?? []);
    expect(chinese.filter((run) => !quotable.includes(run))).toEqual([]);
  };

  test('in the light bulb', async () => {
    const answers = await Promise.all(['quickfix', 'refactor', 'source'].map((kind) => (
      ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [], only: [kind], triggerKind: 1 } })
    )));
    const titles = answers.flat().map(({ title }) => title);
    expectEnglish(titles);
    expect(titles.filter((title) => !/^[A-Z]/.test(title))).toEqual([]);
  });

  test('above and between the lines', async () => {
    const lenses = await ask<CodeLens[]>('codeLens');
    const hints = await ask<InlayHint[]>('inlayHint', { range });
    const links = await ask<DocumentLink[]>('documentLink');
    const words = [...lenses.map(({ command }) => command?.title), ...hints.map(({ tooltip }) => tooltip as string), ...links.map(({ tooltip }) => tooltip)];
    expectEnglish(words.map((each = '') => each));
  });

  test('in the outline', async () => {
    const detailsOf = ({ name, detail = '', children = [] }: DocumentSymbol): string[] => [name, detail, ...children.flatMap(detailsOf)];
    expectEnglish((await ask<DocumentSymbol[]>('documentSymbol')).flatMap(detailsOf));
  });

  test('in hovers', async () => {
    const hovers = await Promise.all(everyLine.map((position) => ask<Hover | null>('hover', { position })));
    expectEnglish(hovers.map((hover) => (hover ? (hover.contents as MarkupContent).value : '')));
  });

  test('in completions', async () => {
    const lists = await Promise.all(everyLine.map((position) => ask<CompletionItem[]>('completion', { position })));
    expectEnglish(lists.flat().flatMap(({ label, detail = '', documentation, textEdit }) => (
      // A sentence to be inserted is its own label.
      [textEdit?.newText === label ? '' : label, detail, documentation as string]
    )));
  });

  test('in the preview', async () => {
    const { html } = await server.connection.sendRequest<Preview>('nianbao/preview', { uri: URI });
    expectEnglish([html.replace(/<[^>]* aria-label="([^"]*)"[^>]*>/g, '$1').replace(/<[^>]*>/g, ' ').replace(/&[a-z#\d]+;/g, ' ')]);
  });
});
