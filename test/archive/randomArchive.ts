import { printSkeleton } from '../../server/src/tables/skeleton';
import { formOf } from '../../server/src/taxonomy/forms';
import type { TableDefinition, TableId } from '../../server/src/taxonomy/taxonomy';
import { correctCounts, keyOf, seededRandom, type Counts } from '../accuracy/randomTable';
import { tableStyles } from '../tableStyles';

/** A body with those that belong to it; one with none is a town, a bureau, an office. */
export interface Body {
  readonly name: string;
  readonly folder: string;
  readonly members: readonly Body[];
}

export interface GeneratedReport {
  readonly body: Body;
  readonly year: number;
  /** By table; changed at will before it is printed. */
  readonly counts: Readonly<Record<TableId, Counts>>;
}

/** A city with its bureaus and counties, each with bureaus and towns. */
export function randomCity(counties: number, towns: number): Body {
  const leaf = (name: string, folder: string): Body => ({ name, folder, members: [] });
  const county = (index: number): Body => {
    const name = `${NAMES[index % NAMES.length]!}${NAMES[Math.floor(index / NAMES.length) + 3]!}县`;
    const folder = `临江市/${name}`;
    const members = [
      ...['人民政府办公室', '财政局', '民政局'].map((bureau) => leaf(`${name}${bureau}`, folder)),
      ...Array.from({ length: towns }, (_, town) => leaf(`${name}${townName(town)}人民政府`, `${folder}/乡镇`)),
    ];
    return { name: `${name}人民政府`, folder, members };
  };
  const own = ['人民政府办公室', '教育局', '水利局'].map((bureau) => leaf(`临江市${bureau}`, '临江市'));
  return { name: '临江市人民政府', folder: '.', members: [...own, ...Array.from({ length: counties }, (_, index) => county(index))] };
}

const NAMES = '青柳石白河松云竹梅安永宁和丰泰清平长兴阳'.split('');

function townName(index: number): string {
  return `${NAMES[index % NAMES.length]!}${NAMES[(index * 7 + 5) % NAMES.length]!}${'山桥溪湾岭'[Math.floor(index / NAMES.length) % 5]!}镇`;
}

export function everyBody(body: Body): Body[] {
  return [body, ...body.members.flatMap(everyBody)];
}

export function parentsOf(root: Body, name: string): Body[] {
  return everyBody(root).filter((body) => body.name !== name && everyBody(body).some((each) => each.name === name));
}

/** All reports on two years, the later of which goes on where the earlier one ends; parents are sums. */
export class RandomArchive {
  readonly reports = new Map<string, GeneratedReport>();
  private readonly random: () => number;
  /** `seed` makes the same archive in every run; the years must follow the same form. */
  constructor(readonly root: Body, readonly years: readonly [number, number], seed: number) {
    this.random = seededRandom(seed);
    for (const year of years) for (const body of everyBody(root)) if (body.members.length === 0) this.put(this.leafReport(body, year));
    for (const year of years) this.sumUp(root, year);
  }

  of(name: string, year: number): GeneratedReport {
    return this.reports.get(`${name}${year}`)!;
  }

  /** Makes the reports of a body and all above it sums of those below. */
  sumUp(body: Body, year: number): void {
    if (body.members.length === 0) return;
    for (const member of body.members) this.sumUp(member, year);
    const counts = Object.fromEntries((['t3', 't4'] as const).map((id) => {
      const sums: Counts = new Map();
      for (const { name } of body.members) for (const [key, count] of this.of(name, year).counts[id]) sums.set(key, (sums.get(key) ?? 0) + count);
      return [id, sums];
    })) as Record<'t3' | 't4', Counts>;
    this.put({ body, year, counts: { ...counts, t2: this.stock(body, year) } });
  }

  private put(report: GeneratedReport): void {
    const key = `${report.body.name}${report.year}`;
    const known = this.reports.get(key);
    // What is summed up again keeps its stock.
    this.reports.set(key, known ? { ...report, counts: { ...report.counts, t2: known.counts.t2 } } : report);
  }

  private leafReport(body: Body, year: number): GeneratedReport {
    const counts = (id: TableId): Counts => correctCounts(tableOf(year, id), this.random);
    const t3 = counts('t3');
    const before = year === this.years[1] ? this.of(body.name, year - 1).counts.t3 : null;
    if (before) carryOn(t3, before, tableOf(year, 't3'));
    return { body, year, counts: { t2: this.stock(body, year), t3, t4: counts('t4') } };
  }

  /** Documents that are valid at the end of the year. */
  private stock({ name }: Body, year: number): Counts {
    const before = year === this.years[1] ? (this.of(name, year - 1).counts.t2.get('normative/valid') ?? 0) : 10 + Math.floor(this.random() * 20);
    const made = Math.floor(this.random() * 5);
    const repealed = Math.floor(this.random() * 5);
    return new Map([['normative/made', made], ['normative/repealed', repealed], ['normative/valid', before + (year === this.years[1] ? made - repealed : 0) + (year === this.years[0] ? 5 : 0)]]);
  }

  pathOf({ body, year }: GeneratedReport): string {
    return `${body.folder}/${body.name}${year}.txt`;
  }

  print({ body: { name }, year, counts }: GeneratedReport): string {
    const form = formOf(year);
    const style = pick(tableStyles, this.random);
    const table = (id: TableId): string => printSkeleton(tableOf(year, id), style, '\n', (concept) => String(counts[id].get(keyOf(concept)) ?? 0));
    const [first, second, third, fourth, fifth] = form.sections;
    return `${[
      `${name}${year}年政府信息公开工作年度报告`,
      `一、${first!.title}`, prose(this.random, year),
      `二、${second!.title}`, table('t2'),
      `三、${third!.title}`, table('t3'),
      `四、${fourth!.title}`, table('t4'),
      `五、${fifth!.title}`, `存在的主要问题：${prose(this.random, year)}`, `改进措施：${prose(this.random, year)}`,
      '六、其他需要报告的事项', '无。',
    ].join('\n\n')}\n`;
  }
}

/** 上年结转 is what the year before left over; 一 takes what is then too much or too little. */
function carryOn(t3: Counts, before: Counts, table: TableDefinition): void {
  for (const { id } of table.rows[0]!.columns.slice(0, -1)) {
    const at = (row: string): number => t3.get(`${row}/${id}`) ?? 0;
    const carriedIn = before.get(`carriedOut/${id}`) ?? 0;
    const lacking = Math.max(0, carriedIn - at('result.total') - at('carriedOut'));
    t3.set(`result.granted/${id}`, at('result.granted') + lacking);
    t3.set(`result.total/${id}`, at('result.total') + lacking);
    t3.set(`carriedIn/${id}`, carriedIn);
    t3.set(`new/${id}`, at('result.total') + at('carriedOut') - carriedIn);
  }
  addUp(t3, table);
}

/** Makes the column 总计 right again. */
export function addUp(t3: Counts, table: TableDefinition): void {
  for (const { id, columns } of table.rows) {
    t3.set(`${id}/total`, columns.slice(0, -1).reduce((sum, column) => sum + (t3.get(`${id}/${column.id}`) ?? 0), 0));
  }
}

export function tableOf(year: number, id: TableId): TableDefinition {
  return formOf(year).tables.find((table) => table.id === id)!;
}

export function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}

/** Five clauses, no two paragraphs of which are alike. */
function prose(random: () => number, year: number): string {
  const clauses = Array.from({ length: 5 }, () => {
    const where = pick(['便民服务大厅', '村务公开栏', '门户网站专栏', '政务新媒体', '图书馆查阅点', '村组微信群'], random);
    const what = pick(['惠农补贴', '农房改造', '水库移民', '河道治理', '老旧小区改造', '学区划分', '医保缴费', '低保评定'], random);
    const how = pick(['逐户核对', '集中答疑', '图解说明', '入户宣讲', '按月更新', '交叉检查'], random);
    return `${what}在${where}${how}用时${10 + Math.floor(random() * 9000)}分钟`;
  });
  return `${year}年，${clauses.join('，')}。`;
}
