import { wordDocument, type WordBlock, type WordRun, type WordSection, type WordTable } from '../office/wordDocument';
import { severities } from '../rules/rule';
import { severityNames } from '../severityNames';
import { groupBy } from '../text/groupBy';
import { describeMissing } from './describeMissing';
import { bodyOf, opinionOn } from './opinion';
import { printable } from './printable';
import { isChecked, type FileResult, type LocatedProblem, type OpenReporter } from './reporter';

/** 审核意见 as letters, one to each body whose reports are to be mended, each on pages of its own. */
export const docx: OpenReporter = () => {
  const files: FileResult[] = [];
  return {
    add: (file) => {
      if (!isChecked(file) || file.problems.length > 0) files.push(file);
      return '';
    },
    end: (missing) => {
      const written = [...groupBy(files, bodyOf)].map(([body, own]) => letter(body, own.flatMap(aboutFile)));
      const reminders = missing.map((each) => letter(printable(each.organisation), [paragraph(`${printable(describeMissing(each))}请报送。`)]));
      const sections = [...written, ...reminders];
      return wordDocument(sections.length > 0 ? sections : [{ blocks: [paragraph('各份报告都没有发现问题。')] }]);
    },
  };
};

function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', style: 'BodyText', runs: [{ text }] };
}

function letter(body: string, content: readonly WordBlock[]): WordSection {
  return {
    blocks: [
      { kind: 'paragraph', style: 'Title', runs: [{ text: '政府信息公开工作年度报告审核意见' }] },
      { kind: 'paragraph', style: 'Addressee', runs: [{ text: `${body}：` }] },
      ...content,
      { kind: 'paragraph', style: 'Closing', runs: [] },
      { kind: 'paragraph', style: 'Closing', runs: [{ text: '（审核单位）' }] },
      { kind: 'paragraph', style: 'Closing', runs: [{ text: '　　　　年　　月　　日' }] },
    ],
  };
}

function aboutFile(file: FileResult): WordBlock[] {
  if (!isChecked(file)) return [paragraph(`报送的文件“${printable(file.path)}”未能检查：${printable(file.error)}`)];
  const year = typeof file.report?.year === 'number' ? ` ${file.report.year} 年` : '';
  const counts = severities.flatMap((severity) => {
    const count = file.problems.filter((each) => each.severity === severity).length;
    return count > 0 ? [`${severityNames[severity]} ${count} 处`] : [];
  });
  return [
    paragraph(`你单位${year}政府信息公开工作年度报告（${printable(file.path.split('/').at(-1) ?? file.path)}）已经审核，有${counts.join('、')}。请对照下表核对、修改，并填写处理结果。其中“错误”与统一格式或者报告自身的数字矛盾，必须修改；“警告”请逐处核对；“提示”“建议”请酌情修改。`),
    { kind: 'paragraph', style: 'Cell', runs: [] },
    table(file.problems),
  ];
}

function table(problems: readonly LocatedProblem[]): WordTable {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 640 }, { title: '级别', width: 700 }, { title: '位置和原文', width: 2700 },
      { title: '问题、建议和依据', width: 3930 }, { title: '处理结果', width: 1100 },
    ],
    rows: problems.map((found, index) => {
      const { place, problem, words: { before, marked, after }, advice, basis, level, state } = opinionOn(found);
      const quote: WordRun[][] = marked === '' ? [] : [[{ text: '原文：' }, { text: before }, { text: marked, marked: true }, { text: after }]];
      const why: WordRun[][] = basis === '' ? [] : [[{ text: `依据：${basis}。` }]];
      return [
        [[{ text: String(index + 1) }]],
        [[{ text: level }]],
        [[{ text: place }], ...quote],
        [[{ text: problem }], [{ text: '建议：', bold: true }, { text: advice }], ...why],
        state === '' ? [] : [[{ text: state }]],
      ];
    }),
  };
}
