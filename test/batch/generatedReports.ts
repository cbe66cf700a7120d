import { printSkeleton } from '../../server/src/tables/skeleton';
import { correctCounts, keyOf, seededRandom } from '../accuracy/randomTable';
import { carefulReport } from '../carefulReport';
import { tableStyles } from '../tableStyles';

export interface GeneratedReport {
  readonly path: string;
  readonly text: string;
  /** The rule that has to find the fault in it, and nothing else; null where there is none. */
  readonly planted: string | null;
}

/** One of so many reports has a fault. */
export const EVERY = 20;

/** Any number of reports, each of a body of its own; the same for the same number. */
export function generatedReport(index: number): GeneratedReport {
  const random = seededRandom(index + 1);
  const name = bodyName(index);
  const year = YEARS[index % YEARS.length]!;
  const fault = index % EVERY === 7 ? faults[Math.floor(index / EVERY) % faults.length]! : null;
  const text = carefulReport(year, pick(tableStyles, random), (form, id, style) => {
    const table = form.tables.find((each) => each.id === id)!;
    const counts = correctCounts(table, random);
    fault?.count?.(id, counts);
    return printSkeleton(table, style, '\n', (concept) => {
      const [key, count] = [keyOf(concept), id === 't2' ? 0 : counts.get(keyOf(concept))!];
      return fault?.cell?.(key, count) ?? String(count);
    });
  });
  const own = text.replaceAll('青河县柳林镇', name).replaceAll('柳林镇', name.slice(3))
    .replace('依法保障公民', () => `${prose(random)}依法保障公民`)
    .replace('下一步，', () => `${prose(random)}下一步，`);
  const folder = String(Math.floor(index / 1000)).padStart(3, '0');
  return { path: `${folder}/${name}${year}.txt`, text: fault?.text?.(own) ?? own, planted: fault?.rule ?? null };
}

const YEARS = [2020, 2021, 2022, 2023, 2024];

interface PlantedFault {
  readonly rule: string;
  readonly text?: (text: string) => string;
  /** What a cell shows in place of its number. */
  readonly cell?: (key: string, count: number) => string | undefined;
  readonly count?: (table: string, counts: Map<string, number>) => void;
}

function replacing(rule: string, words: string | RegExp, by: string): PlantedFault {
  return {
    rule,
    text: (text) => {
      const changed = text.replace(words, by);
      if (changed === text) throw new Error(`nothing to plant ${rule} in`);
      return changed;
    },
  };
}

const faults: readonly PlantedFault[] = [
  {
    rule: 'calculation-inconsistency',
    count: (table, counts) => {
      if (table === 't3') counts.set('new/total', (counts.get('new/total') ?? 0) + 7);
    },
  },
  { rule: 'placeholder-cell', cell: (key) => (key.startsWith('fees/') ? '/' : undefined) },
  { rule: 'unit-in-cell', cell: (key, count) => (key === 'carriedOut/org.other' ? `${count}件` : undefined) },
  { rule: 'non-numeric-cell', cell: (key) => (key === 'carriedOut/org.other' ? '没有统计' : undefined) },
  replacing('label-typo', '予以公开', '予已公开'),
  replacing('citation', /国办公开办函〔(\d+)〕\d+号/, '国办公开办函〔$1〕99号'),
  replacing('template-residue', '一、总体情况', '[bookmark: _GoBack]一、总体情况'),
  replacing('prose-sum', '其他信息60条', '其他信息61条'),
  replacing('invalid-date', '年1月15日', '年1月32日'),
  replacing('statistical-period', '12月31日止', '12月30日止'),
  replacing('section-title', '六、其他需要报告的事项', '六、其它需要报告事项'),
  replacing('term-typo', '扎实推进政府信息公开工作', '扎实推进政府信息公升工作'),
];

const LETTERS = '青柳石白河松云竹梅安永宁和丰泰清平长兴阳'.split('');

function bodyName(index: number): string {
  const letters = Array.from({ length: 4 }, (_, place) => LETTERS[Math.floor(index / LETTERS.length ** place) % LETTERS.length]!);
  return `${letters[3]!}${letters[2]!}县${letters[1]!}${letters[0]!}镇`;
}

/** So many clauses as make the reports as long as published ones; no two paragraphs are alike. */
function prose(random: () => number): string {
  const clauses = Array.from({ length: 4 + Math.floor(random() * 14) }, () => {
    const where = pick(['便民服务大厅', '村务公开栏', '门户网站专栏', '政务新媒体', '图书馆查阅点', '村组微信群'], random);
    const what = pick(['惠农补贴', '农房改造', '水库移民', '河道治理', '老旧小区改造', '学区划分', '医保缴费', '低保评定'], random);
    const how = pick(['逐户核对', '集中答疑', '图解说明', '入户宣讲', '按月更新', '交叉检查'], random);
    return `${what}在${where}${how}用时${10 + Math.floor(random() * 9000)}分钟`;
  });
  return `${clauses.join('，')}。`;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}
