import { messageWithState } from '../analysis/knownFinding';
import { describeMissing } from './describeMissing';
import { opinionOn, printQuote } from './opinion';
import { printable } from './printable';
import { openRemarks } from './remarks';
import { isChecked, type FileResult, type OpenReporter } from './reporter';
import { describeSummary, openTally } from './summary';

/** For merge requests and job summaries: a table a file. */
export const markdown: OpenReporter = ({ quiet = false }) => {
  const [tally, remarks] = [openTally(), openRemarks()];
  return {
    add: (file) => {
      tally.add(file);
      remarks.add(file);
      return printFile(file);
    },
    end: (missing) => [
      ...missing.map((each) => `- ${escape(describeMissing(each))}\n`),
      ...(quiet ? [] : [`\n${describeSummary(tally.summary())}\n`, ...remarks.lines().map((line) => `\n${escape(line)}\n`)]),
    ].join(''),
  };
};

function printFile(file: FileResult): string {
  const part = isChecked(file) && file.part !== undefined ? `（其中第 ${file.part} 份报告）` : '';
  const heading = `## ${escape(file.path)}${part}\n\n`;
  if (!isChecked(file)) return `${heading}未能检查：${escape(file.error)}\n\n`;
  if (file.problems.length === 0) return '';
  const rows = file.problems.map((found) => {
    const { place, words, level } = opinionOn(found);
    return [level, place, printQuote(words), messageWithState(found), found.rule].map(escape);
  });
  const header = ['级别', '位置', '原文', '问题', '规则'];
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${heading}${lines.join('\n')}\n\n`;
}

/** Words of a report are never markup, nor the end of a cell. */
function escape(words: string): string {
  return printable(words).replace(/[\\`*{}[\]<>#+!|~&$@]|(?<!\w)_|_(?!\w)|:(?=\/\/|[\w+-]+:)/g, (character) => `&#${character.charCodeAt(0)};`).trim();
}
