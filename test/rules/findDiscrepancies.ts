import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { compare, fileAnalysis } from '../../server/src/analysis/compare';
import { openArchive } from '../../server/src/archive/archive';
import { copyIndex } from '../../server/src/archive/copies';
import { hierarchyOf } from '../../server/src/archive/hierarchy';
import { neighboursOf } from '../../server/src/archive/neighbours';
import { parseConfig } from '../../server/src/config/config';
import type { ArchiveRule, Finding } from '../../server/src/rules/rule';
import type { Example } from './rulePage';

/** What a rule finds in a report beside the others of its example. All are taken for reports, as they are parts of such. */
export function findDiscrepancies(rule: ArchiveRule, { text, archive: others, config }: Pick<Example, 'text' | 'archive' | 'config'>): Finding[] {
  const { aliases, subordinates } = parseConfig(config ?? '').config;
  const hierarchy = hierarchyOf(aliases, subordinates, (file) => file);
  const archive = openArchive();
  const put = (file: string, content: string) => {
    const analysis = analyze(TextDocument.create(file, 'nianbao-report', 0, content), { asReport: true });
    const filed = fileAnalysis(analysis, file, hierarchy.bodyOf);
    archive.put(file, filed ? [filed] : []);
    return { analysis, filed };
  };
  for (const { file, text: content } of others) {
    if (!put(file, content).filed) throw new Error(`the archive's ${file} names no body or no year`);
  }
  const { analysis, filed } = put('report.txt', text);
  if (!filed) return [];
  const { problems } = compare(analysis, filed, neighboursOf(archive, hierarchy, copyIndex(archive.all()).find, filed));
  return problems.filter((problem) => problem.rule === rule);
}
