import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configBeside, configFiles, isConfig, pathFrom } from '../../server/src/config/configFiles';

const dictionary = (word: string): string => JSON.stringify({ dictionary: [word] });

describe('the nianbao.json of a document', () => {
  const disk = new Map([['file:///work/nianbao.json', dictionary('一')], ['file:///work/a/b/nianbao.json', dictionary('二')], ['memfs:/work/nianbao.json', dictionary('三')]]);
  const documents = new Map<string, TextDocument>();
  const asked: string[] = [];
  const configs = configFiles({
    open: (uri) => documents.get(uri),
    read: (uri) => {
      asked.push(uri);
      const text = disk.get(uri);
      return Promise.resolve(text === undefined ? null : { text, isUtf8: true });
    },
  });
  const wordFor = async (uri: string): Promise<string | undefined> => [...(await configs.nearest(uri))?.config.dictionary ?? []][0];

  test.each([
    ['file:///work/x.txt', '一'],
    ['file:///work/a/x.txt', '一'],
    ['file:///work/a/b/x.txt', '二'],
    ['file:///work/a/b/c/%E5%B9%B4.txt', '二'],
    ['file:///elsewhere/x.txt', undefined],
    ['file:///x.txt', undefined],
    ['untitled:Untitled-1', undefined],
    ['untitled:/work/x.txt', undefined],
    ['memfs:/work/a/x.txt', '三'],
    ['vscode-vfs://github/work/x.txt', undefined],
  ])('is the nearest: %s', async (uri, word) => expect(await wordFor(uri)).toBe(word));

  test('is looked for up to the root and no further', async () => {
    asked.length = 0;
    await configs.nearest('vscode-vfs://gitlab/owner/repo/x.txt');
    expect(asked).toEqual([
      'vscode-vfs://gitlab/owner/repo/nianbao.json', 'vscode-vfs://gitlab/owner/nianbao.json', 'vscode-vfs://gitlab/nianbao.json',
    ]);
  });

  test('is the same object until its text changes; what is being edited comes before what is saved', async () => {
    const uri = 'file:///work/nianbao.json';
    const saved = await configs.nearest('file:///work/x.txt');
    expect(await configs.nearest('file:///work/y.txt')).toBe(saved);
    documents.set(uri, TextDocument.create(uri, 'jsonc', 3, dictionary('三')));
    expect(await wordFor('file:///work/x.txt')).toBe('三');
    documents.clear();
    disk.set(uri, dictionary('四'));
    expect(await wordFor('file:///work/x.txt')).toBe('一');
    configs.forget();
    expect(await wordFor('file:///work/x.txt')).toBe('四');
  });

  test('has a name and a folder', () => {
    expect([isConfig('file:///a/nianbao.json'), isConfig('file:///a/my-nianbao.json')]).toEqual([true, false]);
    expect(configBeside('file:///a/b.txt')).toBe('file:///a/nianbao.json');
    expect(pathFrom('file:///a/nianbao.json', 'file:///a/%E9%95%87/b.txt')).toBe('镇/b.txt');
    // Not escaped at all, and of other bytes than UTF-8's.
    expect(pathFrom('file:///a/nianbao.json', 'file:///a/增长5%.txt')).toBe('增长5%.txt');
    expect(pathFrom('file:///a/nianbao.json', 'file:///a/%D5%F2.txt')).toBe('%D5%F2.txt');
  });
});
