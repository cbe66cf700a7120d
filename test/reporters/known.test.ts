import { describe, expect, it } from 'vitest';
import { reporters, type Format } from '../../server/src/reporters/index';
import { unzipSync } from 'fflate';
import { plainFile, plainProblem } from './hostile';

const file = { ...plainFile, problems: [{ ...plainProblem, known: { state: '已确认' as const, note: '等市里答复' } }] };

function printed(format: Format): string {
  const reporter = reporters[format]({ color: false, width: 100 });
  const [begin, end] = [reporter.add(file), reporter.end([])];
  if (typeof end === 'string') return begin + end;
  return Object.values(unzipSync(end)).map((part) => new TextDecoder().decode(part)).join('');
}

describe('a finding on which somebody has decided', () => {
  it.each(Object.keys(reporters) as Format[])('says so in %s', (format) => {
    const output = printed(format);
    expect(output).toMatch(format === 'json' || format === 'xlsx' ? /已确认[^]*等市里答复/ : /已确认：等市里答复/);
  });

  it('fails no case of junit, and is counted apart', () => {
    expect(printed('junit')).toContain('failures="0"');
    expect(printed('text')).toContain('有 1 处已记在 nianbao.json 里（待处理、已确认），不影响退出状态。');
  });
});
