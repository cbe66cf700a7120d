import { describe, expect, it } from 'vitest';
import { openProgress, progressLine } from '../../server/src/cli/progress';
import { displayWidth } from '../../server/src/text/displayWidth';

const half = { doing: '检查', done: 600, files: 1000, findings: 12, milliseconds: 12_000 };

describe('progress', () => {
  it('tells files, findings and the time that is left', () => {
    expect(progressLine(half, 80)).toBe('███████───── 检查 60%  600/1000 个文件，问题 12 处，还要 8 秒');
    expect(progressLine({ ...half, done: 1, milliseconds: 100 }, 40)).toBe('检查 0%  1/1000 个文件，问题 12 处，还要 1 分 40 秒');
    expect(progressLine({ ...half, done: 10, files: 300_000 }, 40)).toContain('还要 99 小时 59 分');
    expect(progressLine({ ...half, done: 0, files: 0 }, 40)).toContain('100%');
  });

  it('stays on one line of any terminal that has room for the figures', () => {
    for (let columns = 70; columns < 200; columns++) {
      const line = progressLine({ doing: '检查', done: 999_999, files: 1_000_000, findings: 9_999_999, milliseconds: 1e12 }, columns);
      expect([...line].reduce((width, character) => width + displayWidth(character), 0)).toBeLessThan(columns);
    }
  });

  it('comes late, not too often, and goes away', () => {
    let [time, written] = [0, ''];
    const progress = openProgress('检查', 1000, { write: (text) => void (written += text), columns: 80 }, () => time);
    for (time = 0; time < 400; time++) progress.step(1);
    progress.clear();
    expect(written).toBe('');
    for (time = 400; time < 1000; time++) progress.step(0);
    progress.clear();
    progress.clear();
    expect(written.match(/\r/g)).toHaveLength(6);
    expect(written).toMatch(/^\r█.+400 处.+\x1b\[K\r\x1b\[K$/s);
  });
});
