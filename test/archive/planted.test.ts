import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../accuracy/randomTable';
import { emptyFolder, nianbao } from '../cli/nianbao';
import { addUp, everyBody, parentsOf, pick, RandomArchive, randomCity, tableOf } from './randomArchive';

const YEARS = [2022, 2023] as const;
const [, YEAR] = YEARS;
const CARRIED_IN = '二、上年结转政府信息公开申请数量';

interface Found {
  readonly files: readonly { readonly path: string; readonly problems: readonly {
    readonly rule: string; readonly location: { readonly row: string | null; readonly column: string | null }; readonly related: readonly { readonly path?: string }[];
  }[]; }[];
  readonly missing?: readonly object[];
  readonly summary: Record<string, number>;
}

/** A city of three levels on two years, with conflicts of every kind. */
function planted(seed: number) {
  const root = randomCity(4, 6);
  const archive = new RandomArchive(root, YEARS, seed);
  const random = seededRandom(seed + 1);
  const expected: string[] = [];
  const expect = (name: string, what: string) => void expected.push(`${name}: ${what}`);
  const towns = everyBody(root).filter(({ name }) => name.endsWith('镇人民政府'));
  // A town forgets or invents what was carried over; whoever sums it up goes wrong with it.
  const town = pick(towns, random);
  const { t3 } = archive.of(town.name, YEAR).counts;
  t3.set('carriedIn/natural', t3.get('carriedIn/natural')! + 2);
  t3.set('result.granted/natural', t3.get('result.granted/natural')! + 2);
  t3.set('result.total/natural', t3.get('result.total/natural')! + 2);
  addUp(t3, tableOf(YEAR, 't3'));
  archive.sumUp(root, YEAR);
  for (const { name } of [town, ...parentsOf(root, town.name)]) {
    for (const column of ['自然人', '总计']) expect(name, `carry-over-conflict ${CARRIED_IN} ${column}`);
  }
  // A stock that does not follow from last year's, in three reports.
  for (const { name } of [towns[1]!, towns[8]!, root]) {
    const { t2 } = archive.of(name, YEAR).counts;
    t2.set('normative/valid', t2.get('normative/valid')! + 1);
    expect(name, 'stock-conflict 行政规范性文件 现行有效件数');
  }
  // Three counties add up wrongly: one cell of table three, one of table four, and a town that is not in table four.
  const [first, second, third] = root.members.filter(({ members }) => members.length > 0);
  const sums = archive.of(first!.name, YEAR).counts.t3;
  for (const row of ['new', 'result.partial', 'result.total']) sums.set(`${row}/org.legal`, sums.get(`${row}/org.legal`)! + 3);
  addUp(sums, tableOf(YEAR, 't3'));
  expect(first!.name, 'rollup-conflict 一、本年新收政府信息公开申请数量 法律服务机构');
  const cases = archive.of(second!.name, YEAR).counts.t4;
  for (const column of ['upheld', 'total']) cases.set(`counts/review.${column}`, cases.get(`counts/review.${column}`)! + 1);
  expect(second!.name, 'rollup-conflict null 行政复议 / 结果维持');
  const forgotten = third!.members.find(({ name }) => name.endsWith('镇人民政府') && (archive.of(name, YEAR).counts.t4.get('counts/litDirect.upheld') ?? 0) > 0)
    ?? third!.members.at(-1)!;
  const whole = archive.of(third!.name, YEAR).counts.t4;
  for (const [key, count] of archive.of(forgotten.name, YEAR).counts.t4) whole.set(key, whole.get(key)! - count);
  const firstLess = tableOf(YEAR, 't4').rows[0]!.columns.find(({ id }) => !id.endsWith('total') && archive.of(forgotten.name, YEAR).counts.t4.get(`counts/${id}`)! > 0)!;
  expect(third!.name, `rollup-conflict null ${[...firstLess.groups, firstLess.label].map(({ text }) => text).join(' / ')}`);
  // The city adds up what the counties state.
  for (const id of ['t3', 't4'] as const) {
    const city = archive.of(root.name, YEAR).counts[id];
    for (const key of city.keys()) city.set(key, root.members.reduce((sum, { name }) => sum + archive.of(name, YEAR).counts[id].get(key)!, 0));
  }
  return { archive, root, expected };
}

test('conflicts planted in a two-year archive of three levels are all found, and nothing else', async () => {
  let faults = 0;
  for (const seed of [1, 2, 3]) {
    const { archive, root, expected } = planted(seed);
    const folder = await emptyFolder();
    for (const report of archive.reports.values()) {
      const path = join(folder, archive.pathOf(report));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.print(report));
    }
    // Counties by name, the city by its folder, as offices may do.
    const subordinates = Object.fromEntries(root.members.filter(({ members }) => members.length > 0)
      .map(({ name, members }) => [name, members.map((member) => member.name)]));
    await writeFile(join(folder, 'nianbao.json'), JSON.stringify({ subordinates: { ...subordinates, 临江市: ['临江市/**'] } }));
    const { stdout, stderr } = await nianbao(['check', '--format', 'json', '.'], { cwd: folder });
    const output = JSON.parse(stdout) as Found;
    const found = output.files.flatMap(({ path, problems }) => problems.map(({ rule, location }) => (
      `${/([^/]+)\d{4}\.txt$/.exec(path)![1]!}: ${rule} ${location.row} ${location.column}`
    )));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(stderr).toBe('');
    expect(output.missing).toBeUndefined();
    // A sum of nothing but zeros has no greatest part.
    const beside = output.files.flatMap(({ problems }) => problems).filter(({ rule }) => rule !== 'rollup-conflict');
    expect(beside.every(({ related }) => related.some(({ path }) => path?.endsWith('2022.txt')))).toBe(true);
    faults += expected.length;
    await rm(folder, { recursive: true });
  }
  console.log(`archive: ${faults} conflicts planted in 3 archives, all found, none else`);
}, 60_000);
