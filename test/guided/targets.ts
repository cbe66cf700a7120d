import { zipSync } from 'fflate';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { parseConfig } from '../../server/src/config/config';
import { noPolicy } from '../../server/src/config/policy';
import { fixAll } from '../../server/src/fixAll';
import { readFile } from '../../server/src/intake/intake';

/** What is given any bytes, and must neither throw nor hang; what else must hold is for the properties in test/fuzz. */
export const targets: Readonly<Record<string, (bytes: Buffer) => void>> = {
  report: (bytes) => {
    const text = bytes.toString();
    const { faults, problems } = analyze(TextDocument.create('file:///any.txt', 'nianbao-report', 1, text), { asReport: true });
    const [fault] = faults;
    if (fault) throw fault.error;
    const isOutside = problems.some(({ span: { start, end } }) => start < 0 || start > end || end > text.length);
    if (isOutside) throw new Error('a finding outside the text');
    fixAll(text, noPolicy, { asReport: true });
  },
  page: (bytes) => void readFile(bytes, 'any.html'),
  word: (bytes) => void readFile(zipSync({ 'word/document.xml': bytes }, { level: 0 }), 'any.docx'),
  file: (bytes) => void readFile(bytes, 'any.docx'),
  settings: (bytes) => void parseConfig(bytes.toString()),
};
