import { printable } from './printable';
import { isChecked, type CheckedFile, type FileResult } from './reporter';

/** What is said below the summary, from files as they come. */
export interface Remarks {
  readonly add: (file: FileResult) => void;
  readonly lines: () => readonly string[];
}

export function openRemarks(): Remarks {
  let [fixed, fixable, unreadable, known] = [0, 0, 0, 0];
  const [others, encoded] = [openNames(), openNames()];
  return {
    add: (file) => {
      if (!isChecked(file)) {
        unreadable++;
        return;
      }
      fixed += file.fixed;
      known += file.problems.filter((problem) => problem.known).length;
      if (isWritable(file)) fixable += file.problems.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
      if (!file.report) others.add(printable(file.path));
      const encoding = foreignEncoding(file);
      if (encoding !== null) encoded.add(`${printable(file.path)}（${encoding}）`);
    },
    lines: () => [
      fixed > 0 ? `已自动修正 ${fixed} 处。` : '',
      fixable > 0 ? `有 ${fixable} 处可以用 --fix 自动修正。` : '',
      known > 0 ? `有 ${known} 处已记在 nianbao.json 里（待处理、已确认），不影响退出状态。` : '',
      others.count() > 0 ? `${others.count()} 个文件不是年度报告，没有检查：${others.shown()}。` : '',
      encoded.count() > 0 ? `${encoded.count()} 个文件不是 UTF-8 编码，已按原编码读取：${encoded.shown()}。` : '',
      unreadable > 0 ? `${unreadable} 个文件未能检查，原因见上。` : '',
    ].filter((line) => line !== ''),
  };
}

function isWritable({ source }: CheckedFile): boolean {
  return source === undefined || source.kind === 'text';
}

/** Nothing is read in another encoding than UTF-8 in silence. */
function foreignEncoding({ source, part = 1 }: CheckedFile): string | null {
  if (part !== 1 || !source || source.encoding === 'UTF-8') return null;
  return source.encoding;
}

/** The first few names stand for all. */
function openNames(): { add: (name: string) => void; count: () => number; shown: () => string } {
  const first: string[] = [];
  let count = 0;
  return {
    add: (name) => {
      if (count++ < MOST_NAMES) first.push(name);
    },
    count: () => count,
    shown: () => first.join('、') + (count > MOST_NAMES ? ' 等' : ''),
  };
}

const MOST_NAMES = 3;
