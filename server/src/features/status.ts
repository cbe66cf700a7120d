import type { Problem } from '../analysis/analysis';
import type { Reading, Treatment } from '../analysis/readings';
import type { Report } from '../report/report';
import { severities, type Severity } from '../rules/rule';
import type { FormId } from '../taxonomy/taxonomy';
import type { Bilingual, Language } from '../text/bilingual';
import { MOST_DIAGNOSTICS } from './diagnostic';
import { unlisted } from './documentSymbol';
import { outline } from './outline';

export interface Status {
  /** Null where the document is not taken for a report. */
  readonly report: ReportStatus | null;
  readonly treatedAs: Treatment | null;
  /** Why it is taken for what it is, and what of it is not shown; in words, for the user. */
  readonly notices: readonly string[];
}

export interface ReportStatus {
  readonly form: FormId;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly milliseconds: number;
}

/** nianbao/status: what the document is taken for, and what came of it. */
export function status(
  { analysis, treatedAs, milliseconds }: Reading, problems: readonly Problem[], excludedBy: string | null, language: Language,
): Status {
  if (!analysis?.report.recognised) return { report: null, treatedAs, notices: [whyNot(analysis?.report, treatedAs)[language]] };
  const { report } = analysis;
  const { form, organisation, year } = report;
  const notices: Bilingual[] = [
    ...(treatedAs === 'report' ? [{ zh: '已按您的要求作为年度报告检查。', en: 'It is checked as an annual report because you said so.' }] : []),
    ...(excludedBy === null ? [] : [excluded(excludedBy)]),
    ...limits(report, problems),
  ];
  const found = { form: form.id, organisation, year, counts: countsOf(problems), milliseconds };
  return { report: found, treatedAs, notices: notices.map((words) => words[language]) };
}

function whyNot(report: Report | undefined, treatedAs: Treatment | null): Bilingual {
  if (treatedAs === 'text') return { zh: '已按您的要求不作为年度报告检查。', en: 'It is not checked as an annual report because you said so.' };
  if (!report) {
    return { zh: '全文没有“公开”二字，不像政府信息公开工作年度报告。', en: 'The word 公开 is nowhere in it, so it does not look like an annual report on government information disclosure.' };
  }
  const known = new Set(report.sections.flatMap(({ definition, heading }) => (definition && heading.wording !== 'unknown' ? [definition] : []))).size;
  if (report.title && known === 0) {
    return {
      zh: '有年度报告的标题，但没有“一、总体情况”等部分的标题，也没有统一格式的表格。',
      en: 'It has the title of an annual report, but no headings of sections such as 一、总体情况 and no tables of the official form.',
    };
  }
  const found: Bilingual = {
    zh: `六个部分的标题找到 ${known} 个，统一格式的表格找到 ${report.tables.length} 张`,
    en: `headings of the six sections found: ${known}, tables of the official form found: ${report.tables.length}`,
  };
  if (known >= 2 && report.tables.length > 0) {
    return {
      zh: `${found.zh}，但开头像是通知、解读、规定或格式样本，不像年度报告本身。`,
      en: `It begins like a notice, an explanation, a regulation or a blank form, not like a report itself (${found.en}).`,
    };
  }
  return {
    zh: `没有“××××年政府信息公开工作年度报告”这样的标题，${found.zh}。`,
    en: `It has no title like ××××年政府信息公开工作年度报告 (${found.en}).`,
  };
}

function excluded(pattern: string): Bilingual {
  return {
    zh: `配置文件把它排除在检查之外（exclude“${pattern}”）；要检查它，请从配置中删去这一项。`,
    en: `The configuration file excludes it from the checks (exclude: ${pattern}); remove that entry to have it checked.`,
  };
}

function countsOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

function limits(report: Report, { length }: readonly Problem[]): Bilingual[] {
  const places = unlisted(outline(report));
  return [
    ...(length > MOST_DIAGNOSTICS ? [{
      zh: `共有 ${length} 处问题，编辑器只列出最重要的 ${MOST_DIAGNOSTICS - 1} 处，改正一些后，会列出其余的。`,
      en: `There are ${length} findings; the editor lists only the ${MOST_DIAGNOSTICS - 1} most serious, and the others once some of these are mended.`,
    }] : []),
    ...(places > 0 ? [{
      zh: `小标题太多，大纲中有 ${places} 项未列出。`,
      en: `There are too many headings; ${places} are not in the outline.`,
    }] : []),
  ];
}
