import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preview } from '../../server/src/features/preview';
import { samples } from '../samples';
import { tableStyles } from '../tableStyles';
import { analysisOf, BOOKMARK, reportText } from './reportText';

function htmlOf(text: string): string {
  const { report, problems } = analysisOf(text);
  return preview(report, problems, 'zh').html;
}

/** The words of a page, without markup. */
function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '\n').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The markup of the element that shows `words`, without what merely says where it stands. */
function elementWith(html: string, words: string): string {
  const at = html.indexOf(words);
  return html.slice(html.lastIndexOf('<', at), html.indexOf('>', at) + 1).replace(/ data-(start|end)="\d+"| tabindex="-1"/g, '');
}

describe('the page', () => {
  test('has the title, the headings, the prose and the tables', () => {
    const html = htmlOf(reportText({ body: '（一）主动公开\n全年公开信息 12 条。' }));
    expect(html).toMatch(/^<main><p class="summary">2021 年格式 · 未发现问题<\/p><h1/);
    expect(html.match(/<h2.*?<\/h2>/g)?.map(wordsOf).map((heading) => heading.trim().slice(0, 4)))
      .toEqual(['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他']);
    expect(wordsOf(/<h3.*?<\/h3>/.exec(html)?.[0] ?? '').trim()).toBe('（一）主动公开');
    expect(html.match(/<table[^>]*>/g)).toEqual(['表二', '表三', '表四'].map((name, index) => `<table class="t${index + 2}" aria-label="${name}">`));
  });

  test('has no signs of Markdown before its headings', () => {
    expect(wordsOf(htmlOf(reportText({ heading: '## ' })))).not.toContain('#');
  });

  test('merges headers and groups as the form prints them', () => {
    const html = htmlOf(reportText());
    expect(elementWith(html, '法人或其他组织')).toBe('<th colspan="5" scope="col">法人或其他组织</th>');
    expect(elementWith(html, '三、本年度办理结果')).toBe('<th rowspan="22" scope="row">三、本年度办理结果</th>');
    expect(elementWith(html, '（三）不予公开')).toBe('<th rowspan="8" scope="row">（三）不予公开</th>');
  });

  test.each(tableStyles)('of tables in %s is the same', (style) => {
    const cells = { 'new natural': '1', 'new total': '1', 'result.granted natural': '1', 'result.granted total': '1' };
    const anywhere = (html: string): string => html.replace(/ data-(start|end)="\d+"/g, '');
    expect(anywhere(htmlOf(reportText({ style, cells })))).toBe(anywhere(htmlOf(reportText({ cells }))));
  });
});

describe('what is wrong', () => {
  const wrong = reportText({ cells: { 'new natural': '7', 'new total': '6' }, body: `本机关${BOOKMARK}落实要求。` });

  test('is marked in its cell by more than colour, and said on hover, to screen readers and below the table', () => {
    const html = htmlOf(wrong);
    const cell = /<td[^>]*class="error"[^>]*>.*?<\/td>/.exec(html)?.[0] ?? '';
    const number = /<sup class="error">\[(\d+)\]<\/sup><\/td>$/.exec(cell)?.[1] ?? '';
    const message = /title="([^"]*)"/.exec(cell)?.[1] ?? '';
    expect(message).toContain('表三');
    expect(cell).toContain(`aria-describedby="note-${number}"`);
    expect(cell).toContain('tabindex="0"');
    expect(wordsOf(html)).toContain(`[${number}] 错误：${wordsOf(message)}`);
    expect(html.indexOf(`id="note-${number}"`)).toBeGreaterThan(html.indexOf('四、结转下年度继续办理'));
  });

  test('is marked in prose exactly, and said below the paragraph', () => {
    const html = htmlOf(wrong);
    expect(wordsOf(/<mark[^>]* class="warning".*?<\/mark>/.exec(html)?.[0] ?? '').trim()).toBe(BOOKMARK);
    expect(html).toMatch(/落实要求。<\/span><\/p><ul class="notes"/);
  });

  test('is counted at the top', () => {
    expect(wordsOf(htmlOf(wrong))).toMatch(/2021 年格式 · 错误 \d+ 处，警告 1 处/);
  });

  test('has a note of its own wherever it is', () => {
    for (const text of samples.values()) {
      const { report, problems } = analysisOf(text);
      const ids = [...preview(report, problems, 'zh').html.matchAll(/id="note-(\d+)"/g)].map(([, id]) => Number(id));
      expect(ids.sort((a, b) => a - b)).toEqual(problems.map((_, index) => index + 1));
    }
  });
});

test('a row with too few or too many cells shows the cells that there are', () => {
  const row = (cells: string): string => {
    const text = reportText().replace(/(一、本年新收政府信息公开申请数量)(\t0){7}/, `$1${cells}`);
    const html = htmlOf(text);
    const start = html.lastIndexOf('<tr>', html.indexOf('一、本年新收政府信息公开申请数量'));
    return html.slice(start, html.indexOf('</tr>', start));
  };
  expect(wordsOf(row('\t1\t2\t3\t4\t5')).match(/^\d$/gm)).toEqual([...'12345']);
  expect(row('\t1\t2\t3\t4\t5')).toMatch(/<td class="absent" colspan="2"><\/td>$/);
  expect(wordsOf(row('\t1\t2\t3\t4\t5\t6\t7\t8')).match(/^\d$/gm)).toEqual([...'12345678']);
});

describe('what is written', () => {
  test('is all there', () => {
    for (const text of [...samples.values(), ...tableStyles.map((style) => reportText({ style }))]) {
      const words = text.replace(/<[^>]*>/g, ' ').split(/[\s|,]+/).filter((word) => word.length > 1 && !/^[-:]+$/.test(word));
      const page = squeezed(wordsOf(htmlOf(text)).replace(/\[\d+\]/g, ''));
      expect(words.filter((word) => !page.includes(word))).toEqual([]);
    }
  });

  test('is never markup', () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>" onclick="alert(1)';
    const text = reportText({ body: attack, cells: { 'new natural': attack, 'counts review.total': attack } })
      .replace('政府信息公开工作年度报告', `${attack}政府信息公开工作年度报告`)
      .replace('（一）予以公开', `（一）予以公开${attack}`);
    const html = htmlOf(text);
    expect(wordsOf(html)).toContain('<script>');
    expect(html).not.toMatch(/<(script|img)/);
  });

  test('is never markup, whatever it is', () => {
    const text = fc.tuple(fc.constantFrom(...samples.values()), fc.nat(), fc.constantFrom('<b>', '"', "'><i>", '&lt;', '<!--', '\u0000')).map(
      ([sample, at, inserted]) => sample.slice(0, at % sample.length) + inserted + sample.slice(at % sample.length),
    );
    const tag = /<\/?(?:main|p|h1|h2|h3|span|mark|sup|ul|li|button|table|thead|tbody|tr|th|td)(?: [\w-]+="[^"<>]*")*>/g;
    fc.assert(fc.property(text, (written) => {
      expect(htmlOf(written).replace(tag, '')).not.toMatch(/[<>"]/);
    }), { numRuns: 60 });
  });
});

test('places in the page are places in the text', () => {
  for (const text of samples.values()) {
    const pieces = [...htmlOf(text).matchAll(/<(?:span|mark|td|th)[^>]*data-start="(\d+)" data-end="(\d+)"[^>]*>([^<]*)</g)];
    expect(pieces.length).toBeGreaterThan(150);
    expect(pieces.filter(([, start, end, shown]) => !squeezed(text.slice(Number(start), Number(end))).includes(squeezed(wordsOf(shown!))))).toEqual([]);
  }
});

test('a page stops where nobody would draw it, and says so', () => {
  const lines = Array.from({ length: 4000 }, (_, nth) => `加强组织领导${BOOKMARK}${nth}。\n`);
  const html = htmlOf(reportText({ body: lines.join('') }));
  expect(html.length).toBeLessThan(3_000_000);
  expect(wordsOf(html)).toMatch(/全文共 40\d\d 段，预览只显示前 3000 段/);
  expect(html.match(/id="note-/g)?.length).toBeLessThan(3000);
});
