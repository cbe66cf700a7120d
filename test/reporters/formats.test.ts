import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { csv } from '../../server/src/reporters/csv';
import { github } from '../../server/src/reporters/github';
import { gitlab } from '../../server/src/reporters/gitlab';
import { junit } from '../../server/src/reporters/junit';
import { markdown } from '../../server/src/reporters/markdown';
import { hostileFiles, hostileWords, missing, plainFile, plainProblem, printed, wordFile } from './hostile';

describe('junit', () => {
  const failing = (xml: string): string[] => {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    return names.filter((name) => /failure|error|skipped|system-out/.test(name));
  };

  it('makes a case of each finding, failing as the run fails', () => {
    expect(printed(junit, [plainFile])).toBe([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="nianbao">',
      '  <testsuite name="2020/建塘镇.txt" tests="2" failures="1" errors="0" skipped="0">',
      '    <testcase classname="2020/建塘镇.txt" name="label-typo 表三 · 二、上年转结（第119行）">'
        + '<failure type="error" message="错误：表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。">表三 · 二、上年转结（第119行）\n 二、上年转结政府信息公开申请数量</failure></testcase>',
      '    <testcase classname="2020/建塘镇.txt" name="web-residue 第一部分（第119行）"><system-out>建议：“打印”是网页上的附属文字。\n第一部分（第119行）\n 二、上年转结政府信息公开申请数量</system-out></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'));
    const reporter = junit({ color: false, width: 80, failOn: 'hint' });
    expect(failing(reporter.add(plainFile) + String(reporter.end([])))).toEqual(['failure', 'failure']);
  });

  it('tells passed, skipped, unreadable and missing apart', () => {
    const files = [{ ...plainFile, problems: [] }, { path: 'a', report: null, problems: [], fixed: 0 }, { path: 'b', error: '不是文本。' }];
    expect(failing(printed(junit, files, missing))).toEqual(['skipped', 'error', 'failure', 'system-out']);
    expect(failing(printed(junit, []))).toEqual([]);
  });

  it('is well-formed whatever stands in a report', () => {
    expect(failing(printed(junit, hostileFiles, missing)).filter((name) => name === 'failure')).toHaveLength(hostileFiles.length + 1);
  });
});

describe('github', () => {
  it('annotates the exact characters', () => {
    expect(printed(github, [plainFile])).toBe(
      '::error file=2020/建塘镇.txt,line=119,endLine=119,col=6,endColumn=8,title=label-typo::表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。\n'
      + '::notice file=2020/建塘镇.txt,line=119,endLine=119,col=6,endColumn=8,title=web-residue::“打印”是网页上的附属文字。\n',
    );
    expect(printed(github, [wordFile])).toBe('::error file=2020/青山镇.docx,title=label-typo::表三 · 二、上年转结：表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。\n');
  });

  it('lets no words of a report give a command, add a property or leave their line', () => {
    const lines = printed(github, hostileFiles, missing).trimEnd().split('\n');
    expect(lines).toHaveLength(hostileWords.length * 3 + missing.length);
    for (const line of lines) {
      // As the runner reads it: up to the second :: the properties, split at commas, all of them ours.
      const [, properties] = /^::(?:error|warning|notice) (.*?)::/.exec(line) ?? [];
      expect(properties?.split(',').map((each) => each.split('=')[0])).toEqual(expect.arrayContaining(['title']));
      expect(properties?.split(',').every((each) => /^(?:file|line|endLine|col|endColumn|title)=/.test(each))).toBe(true);
      expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(line).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
    }
  });
});

describe('gitlab', () => {
  it('has what GitLab asks for, each fingerprint once', () => {
    expect(JSON.parse(printed(gitlab, [{ ...plainFile, path: './a.txt', problems: [plainProblem, plainProblem] }]))).toEqual([
      { description: plainProblem.message, check_name: 'label-typo', fingerprint: '0acf365306469836', severity: 'major', location: { path: 'a.txt', lines: { begin: 119, end: 119 } } },
      { description: plainProblem.message, check_name: 'label-typo', fingerprint: '0acf365306469836-2', severity: 'major', location: { path: 'a.txt', lines: { begin: 119, end: 119 } } },
    ]);
    expect(JSON.parse(printed(gitlab, []))).toEqual([]);
    const entries = JSON.parse(printed(gitlab, hostileFiles)) as { fingerprint: string }[];
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(hostileWords.length * 3);
  });
});

describe('csv', () => {
  it('has a byte order mark, and a line a finding', () => {
    expect(printed(csv, [plainFile, { path: 'b', error: '不是文本。' }])).toBe([
      '\uFEFF文件,单位,年度,位置,行,列,级别,规则,问题,原文,建议,依据,处理结果',
      '2020/建塘镇.txt,建塘镇人民政府,2020,表三 · 二、上年转结（第119行）,119,6,错误,label-typo,表三“二、上年转结”有误：“转结”应为“结转”。,转结,请按统一格式改正（改为“结转”）。,《政府信息公开工作年度报告格式》,',
      '2020/建塘镇.txt,建塘镇人民政府,2020,第一部分（第119行）,119,6,建议,web-residue,“打印”是网页上的附属文字。,二、上年【转结】政府信息公开申请数量,请核对后改正。,,',
      'b,,,,,,,unreadable-file,未能检查：不是文本。,,,,',
      '',
    ].join('\r\n'));
  });

  it('keeps to RFC 4180, and no cell begins like a formula', () => {
    const cells = readCsv(printed(csv, hostileFiles, missing).slice(1));
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([13]));
    expect(cells).toHaveLength(1 + hostileWords.length * 3 + missing.length);
    expect(cells.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('markdown', () => {
  it('is a table a file, and a summary', () => {
    expect(printed(markdown, [{ ...plainFile, problems: [plainProblem] }], missing.slice(0, 1))).toBe(`## 2020/建塘镇.txt

| 级别 | 位置 | 原文 | 问题 | 规则 |
| --- | --- | --- | --- | --- |
| 错误 | 表三 · 二、上年转结（第119行） | 转结 | 表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。 | label-typo |

- 白河乡人民政府在名单里，没有 2020 年度报告。

共 1 个文件，其中年度报告 1 份：错误 1 处。

有 1 处可以用 --fix 自动修正。

1 个文件不是 UTF-8 编码，已按原编码读取：2020/建塘镇.txt（GB18030）。
`);
  });

  it('lets no words of a report be markup or end a cell', () => {
    const output = printed(markdown, hostileFiles, missing);
    for (const row of output.split('\n').filter((line) => line.startsWith('|'))) expect(row.match(/\|/g)).toHaveLength(6);
    expect(output).not.toMatch(/[<>`[\]@$\x1b]/);
  });
});

/** As a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
