import { describe, expect, it } from 'vitest';
import { reporters, type Format } from '../../server/src/reporters/index';
import { hostileFiles, missing } from './hostile';

const formats = (Object.keys(reporters) as Format[]).filter((format) => !/^(?:xlsx|docx)$/.test(format));

describe('a report that would command a terminal', () => {
  it.each(formats)('does not, in %s', (format) => {
    const reporter = reporters[format]({ color: false, width: 100 });
    const drawn = hostileFiles.map((file) => ('problems' in file ? { ...file, drawing: { html: '<table><tr><td>\x1b[2J\x9b</td></tr></table>', notes: 'n' } } : file));
    const output = drawn.map(reporter.add).join('') + String(reporter.end(missing));
    expect(output.length).toBeGreaterThan(hostileFiles.length);
    expect(output.replace(/\r?\n|\t/g, '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });
});
