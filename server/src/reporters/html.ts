import type { MissingReport } from '../archive/missingReports';
import { element, join, type Child, type Html } from '../page/html';
import { severities, type Severity } from '../rules/rule';
import { rules } from '../rules/index';
import { severityNames } from '../severityNames';
import { describeMissing } from './describeMissing';
import { printFilter } from './htmlFilter';
import { SCRIPT, SCRIPT_HASH } from './htmlScript';
import { STYLE, STYLE_HASH } from './htmlStyle';
import { htmlSection, titleOf } from './htmlSection';
import { bodyOf } from './opinion';
import { printable } from './printable';
import { openRemarks } from './remarks';
import { isChecked, type FileResult, type OpenReporter } from './reporter';
import { describeSummary, openTally } from './summary';

/** For people without the program: one page that needs nothing else, with the tables drawn. */
export const html: OpenReporter = () => {
  const [tally, remarks] = [openTally(), openRemarks()];
  const [rows, sections]: [Html[], string[]] = [[], []];
  const [bodies, found] = [new Set<string>(), new Set<string>()];
  let drawn = 0;
  return {
    add: (file) => {
      tally.add(file);
      remarks.add(file);
      if (isChecked(file) && !file.report) return '';
      const id = `r${rows.length + 1}`;
      rows.push(overviewRow(file, id));
      if (isChecked(file) && file.problems.length === 0) return '';
      if (isChecked(file) && file.drawing) drawn++;
      bodies.add(bodyOf(file));
      if (isChecked(file)) for (const { rule } of file.problems) found.add(rule);
      sections.push(htmlSection(file, id, drawn <= MOST_DRAWN).html);
      return '';
    },
    end: (missing) => {
      const lines = [describeSummary(tally.summary()), ...remarks.lines(), ...(drawn > MOST_DRAWN ? [`报告太多，只画出前 ${MOST_DRAWN} 份有问题的报告的表格。`] : [])];
      const known = rules.filter(({ id }) => found.has(id)).map(({ id, title }) => ({ value: id, words: `${title}（${id}）` }));
      const names = [...bodies].map((name) => ({ value: name, words: name }));
      return page([
        element('header', {}, element('h1', {}, '年报检查结果'), ...lines.map((line) => element('p', {}, printable(line))), missingList(missing)),
        printFilter(known, names),
        overview(rows),
        { html: sections.join('\n') },
      ]);
    },
  };
};

/** A drawn report takes some 50 KB; a page with more than these no browser likes to open. */
const MOST_DRAWN = 500;

/** Nothing is loaded, sent or run but what stands here: the hashes are those of the one style and the one script. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

function page(children: readonly Child[]): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>年报检查结果</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${join(children).html}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function overview(rows: readonly Html[]): Child {
  if (rows.length === 0) return '';
  const names = ['单位', '文件', ...severities.map((severity) => severityNames[severity])];
  const head = names.map((name) => element('th', { scope: 'col' }, name));
  return element('table', { class: 'overview', 'aria-label': '各份报告的问题数' }, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}

function overviewRow(file: FileResult, id: string): Html {
  const name = element('td', {}, isChecked(file) && file.problems.length === 0 ? titleOf(file) : element('a', { href: `#${id}` }, titleOf(file)));
  const path = element('td', { class: 'path' }, printable(file.path));
  if (!isChecked(file)) return element('tr', {}, name, path, element('td', { colspan: 4, class: 'error' }, '未能检查'));
  return element('tr', {}, name, path, ...severities.map((severity) => countCell(file.problems.filter((each) => each.severity === severity).length, severity)));
}

function countCell(count: number, severity: Severity): Html {
  return count === 0 ? element('td', { class: 'count' }) : element('td', { class: `count ${severity}` }, String(count));
}

function missingList(missing: readonly MissingReport[]): Child {
  if (missing.length === 0) return '';
  return element('ul', { class: 'missing' }, ...missing.map((each) => element('li', {}, printable(describeMissing(each)))));
}
