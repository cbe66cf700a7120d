import * as z from 'zod';
import { findingStates } from '../analysis/knownFinding';
import { rules } from '../rules/index';
import type { Language } from '../text/bilingual';
import { ruleLevels } from './ruleLevels';

/** What nianbao.json may say, explained in a language. The files that editors complete from, nianbao.schema.json and nianbao.schema.en.json, are made of this. */
export function configSchemaIn(language: Language) {
  const words = wordsIn[language];
  return z.strictObject({
    $schema: z.string().optional().describe(words.$schema),
    rules: z.strictObject(Object.fromEntries(rules.map(({ id, title, rationale, severity }) => (
      [id, z.enum(ruleLevels).optional().describe(`${title}：${rationale}${words.unset(severity)}`)]
    )))).optional().describe(words.rules),
    organisations: z.record(z.string(), z.array(z.string())).optional().describe(words.organisations),
    subordinates: z.record(z.string(), z.array(z.string().min(1))).optional().describe(words.subordinates),
    dictionary: z.array(z.string().min(1)).optional().describe(words.dictionary),
    exclude: z.array(z.union([
      z.string().min(1),
      z.strictObject({
        files: z.string().min(1).describe(words.exclusion.files),
        rules: z.array(z.enum(ids())).optional().describe(words.exclusion.rules),
        note: z.string().optional().describe(words.exclusion.note),
      }),
    ])).optional().describe(words.exclude),
    accepted: z.array(z.strictObject({
      rule: z.enum(ids()).describe(words.acceptance.rule),
      organisation: z.string().optional().describe(words.acceptance.organisation),
      year: z.int().positive().max(9999).optional().describe(words.acceptance.year),
      place: z.string().optional().describe(words.acceptance.place),
      text: z.string().describe(words.acceptance.text),
      context: z.string().optional().describe(words.acceptance.context),
      state: z.enum(findingStates).optional().describe(words.acceptance.state),
      note: z.string().optional().describe(words.acceptance.note),
      date: z.string().optional().describe(words.acceptance.date),
    })).optional().describe(words.accepted),
  }).describe(words.whole);
}

function ids(): string[] {
  return rules.map(({ id }) => id);
}

const wordsIn = {
  zh: {
    whole: '年报检查（nianbao）在本文件夹及其下级文件夹中的设置。',
    $schema: '本文件格式说明的地址，供编辑器使用。',
    rules: '各条规则的级别：error 错误，warning 警告，information 提示，hint 建议，off 不检查。优先于编辑器的设置。',
    unset: (severity: string) => `（不写时为 ${severity}）`,
    organisations: '机关的其他名称。例如 { "青山镇人民政府": ["青山镇政府"] }：两个名称算作同一机关。',
    subordinates: '各机关所属的机关，供核对和计算汇总数。例如 { "向阳县": ["向阳县人民政府办公室", "向阳县财政局", "乡镇/**"] }：写机关名称，或者写路径（从本文件所在的文件夹算起），代表这些文件中的全部报告。本级（办公室）也要列入。',
    dictionary: '词典：标出的文字正好是其中一个词的，或者标出的错字在其中一个词里的，不再报告。用灯泡菜单中的“加入词典”添加。',
    exclude: '不检查的文件，例如 "草稿/**"；或只对这些文件关闭几条规则。',
    exclusion: {
      files: '文件的路径，从本文件所在的文件夹算起；* 代表任意文字，** 代表任意层文件夹。',
      rules: '只关闭这些规则；不写则不检查这些文件。',
      note: '说明，不影响检查。',
    },
    accepted: '已经看过的问题，以及怎样处理。用灯泡菜单中的“忽略此处”“标为……”或者 nianbao check --accept 添加；文字改动后不再有这个问题的，会提示删除。',
    acceptance: {
      rule: '规则。',
      organisation: '报告的机关。',
      year: '报告的年度。',
      place: '在报告中的位置：部分、表、行、列。',
      text: '标出的文字。',
      context: '在正文中，标出的文字（…）前后的文字。',
      state: '怎样处理：待处理、已确认（照样显示，带着说明，但不影响退出状态），已忽略（不再报告）。不写时为已忽略。',
      note: '说明：为什么可以这样，或者准备怎样处理。',
      date: '什么时候记下的，不影响检查。',
    },
  },
  en: {
    whole: 'How nianbao checks the annual reports in this folder and those below it.',
    $schema: 'The address of the description of this file, for editors.',
    rules: 'The level of each rule: error, warning, information, hint, or off for not checked. Goes before the settings of the editor.',
    unset: (severity: string) => ` (${severity} unless set here)`,
    organisations: 'Other names of a public body. With { "青山镇人民政府": ["青山镇政府"] } both names count as one body.',
    subordinates: 'The bodies that belong to a body, for comparing and computing sums. For example { "向阳县": ["向阳县人民政府办公室", "向阳县财政局", "乡镇/**"] }: a name, or a path (from the folder of this file) for all reports in these files. The own office is to be listed too.',
    dictionary: 'Words that are not flagged, nor a misspelt character in one of them. “Add to the dictionary” in the light bulb adds one.',
    exclude: 'Files that are not checked, for example "草稿/**"; or rules that are off for some files only.',
    exclusion: {
      files: 'The path of the files from the folder of this file; * stands for any text, ** for folders of any depth.',
      rules: 'Turns off these rules only; without it the files are not checked at all.',
      note: 'A remark; it changes nothing.',
    },
    accepted: 'Findings that were looked at, and what is done with them. “Ignore here” and “Mark as …” in the light bulb or nianbao check --accept add one; one that matches nothing any more is marked.',
    acceptance: {
      rule: 'The rule.',
      organisation: 'The public body of the report.',
      year: 'The year of the report.',
      place: 'The place in the report: section, table, row, column.',
      text: 'The words that are marked.',
      context: 'In prose, the words before and behind those that are marked (…).',
      state: 'What is done with it: 待处理 (to do) and 已确认 (confirmed) are shown with their note and do not count for the exit status, 已忽略 (ignored) is not shown. Without it, 已忽略.',
      note: 'A remark: why it may stay so, or what is to be done.',
      date: 'When it was noted down; it changes nothing.',
    },
  },
};
