import { expect, test } from 'vitest';
import { codesOf, itemsOf, sessionOf } from './session';
import { startTestServer } from './testServer';

const BEGUN = '青山镇人民政府2025年政府信息公开工作年度报告\n\n一、总体情况\n2025年，青山镇人民政府';
const LINE = 3;

async function open(refreshSupport = true) {
  const server = await startTestServer({
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport } } },
  });
  const session = sessionOf(server);
  await session.open(BEGUN);
  let [version, character] = [1, BEGUN.split('\n')[LINE]!.length];
  const write = async (text: string, line = LINE): Promise<void> => {
    const place = { line, character };
    await session.change(++version, [{ range: { start: place, end: place }, text }]);
    character += text.length;
  };
  return { server, session, write, codes: async () => codesOf(itemsOf(await session.pull())) };
}

const MISSING = Array.from({ length: 5 }, () => 'missing-section');

test('what is not written yet is no finding where somebody is writing, until there is rest', async () => {
  const { server, session, write, codes } = await open();
  expect(await codes()).toEqual(MISSING);
  await write('认真贯彻落实《条例》，');
  const { resultId } = (await session.pull()) as { resultId: string };
  expect(await codes()).toEqual([]);
  await server.next('workspace/diagnostic/refresh');
  const rested = await session.pull(resultId);
  expect(codesOf(itemsOf(rested)).toSorted()).toEqual([...MISSING, 'unfinished-sentence']);
  await server.stop();
});

test('other findings are there at once, as is all in the midst of a line, after a paste, and for clients that cannot be told later', async () => {
  const { server, session, write, codes } = await open();
  await write('组织陪训2次。');
  expect(await codes()).toEqual(['term-typo']);
  await session.change(9, [{ range: { start: { line: LINE, character: 0 }, end: { line: LINE, character: 0 } }, text: '，' }]);
  expect(await codes()).toEqual(expect.arrayContaining(MISSING));
  await session.change(10, [{ range: { start: { line: LINE, character: 1 }, end: { line: LINE + 1, character: 0 } }, text: '全镇上下认真贯彻落实《条例》和上级的各项部署要求，' }]);
  expect(await codes()).toEqual(expect.arrayContaining(MISSING));
  await server.stop();
  const patient = await open(false);
  await patient.write('，');
  expect(await patient.codes()).toEqual(expect.arrayContaining(MISSING));
  await patient.server.stop();
});
