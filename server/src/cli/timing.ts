import { watchSteps } from '../analysis/analysis';
import { rules } from '../rules/index';

/** What a run does with each file, one after the other, as `--timing` names it. */
const stages = ['读取', '版面', '报告', '规则', '比对', '输出'] as const;

export type Stage = (typeof stages)[number];

/** Milliseconds so far, by stage and by the ids of rules. */
const spent = new Map<string, number>();

/** The same function, whose time is counted; until a promise of it is kept. Nothing else may run meanwhile. */
export function timed<Args extends unknown[], Result>(name: string, run: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => {
    const start = performance.now();
    const stop = (): void => void spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    const result = run(...args);
    if (result instanceof Promise) return result.finally(stop) as Result;
    stop();
    return result;
  };
}

/** From now on; a run that is not timed does without all of it. */
export function startTiming(): void {
  watchSteps(({ parseLayout, buildReport, reportRules }) => ({
    parseLayout: timed('版面' satisfies Stage, parseLayout),
    buildReport: timed('报告' satisfies Stage, buildReport),
    // What a rule finds may only be looked for when it is asked for.
    reportRules: reportRules.map((rule) => ({ ...rule, check: timed(rule.id, (report) => [...rule.check(report)]) })),
  }));
}

/** Where the time went since the program began; the dearest rule first. */
export function printTiming(): string {
  const total = performance.now();
  const ofRules = rules.flatMap(({ id, title }) => (spent.has(id) ? [{ name: `${id}  ${title}`, time: spent.get(id) ?? 0 }] : []));
  const all = ofRules.reduce((sum, { time }) => sum + time, 0);
  const ofStages = stages.map((name) => ({ name, time: name === '规则' ? all : (spent.get(name) ?? 0) }));
  const others = total - ofStages.reduce((sum, { time }) => sum + time, 0);
  const line = ({ name, time }: { name: string; time: number }): string => (
    `${time.toFixed(1).padStart(9)} 毫秒 ${(100 * time / total).toFixed(1).padStart(5)} %  ${name}`
  );
  const lines = [
    '各步用时（一个线程）：', ...[...ofStages, { name: '其他（启动、查找文件、写出）', time: others }].map(line),
    '其中各条规则：', ...ofRules.toSorted((a, b) => b.time - a.time).map(line),
  ];
  return lines.map((each) => `${each}\n`).join('');
}
