import * as z from 'zod';
import { findingStates } from './knownFinding';
import { ruleLevels } from './ruleLevels';
import { rules } from './rules/index';

/** What nianbao.json may say. nianbao.schema.json, which editors complete from, is made of this. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('本文件格式说明的地址，供编辑器使用。'),
  rules: z.strictObject(Object.fromEntries(rules.map(({ id, title, rationale, severity }) => (
    [id, z.enum(ruleLevels).optional().describe(`${title}：${rationale}（不写时为 ${severity}）`)]
  )))).optional().describe('各条规则的级别：error 错误，warning 警告，information 提示，hint 建议，off 不检查。优先于编辑器的设置。'),
  organisations: z.record(z.string(), z.array(z.string())).optional()
    .describe('机关的其他名称。例如 { "青山镇人民政府": ["青山镇政府"] }：两个名称算作同一机关。'),
  subordinates: z.record(z.string(), z.array(z.string().min(1))).optional()
    .describe('各机关所属的机关，供核对和计算汇总数。例如 { "向阳县": ["向阳县人民政府办公室", "向阳县财政局", "乡镇/**"] }：写机关名称，或者写路径（从本文件所在的文件夹算起），代表这些文件中的全部报告。本级（办公室）也要列入。'),
  dictionary: z.array(z.string().min(1)).optional().describe('词典：标出的文字正好是其中一个词的，或者标出的错字在其中一个词里的，不再报告。用灯泡菜单中的“加入词典”添加。'),
  exclude: z.array(z.union([
    z.string().min(1),
    z.strictObject({
      files: z.string().min(1).describe('文件的路径，从本文件所在的文件夹算起；* 代表任意文字，** 代表任意层文件夹。'),
      rules: z.array(z.enum(ids())).optional().describe('只关闭这些规则；不写则不检查这些文件。'),
      note: z.string().optional().describe('说明，不影响检查。'),
    }),
  ])).optional().describe('不检查的文件，例如 "草稿/**"；或只对这些文件关闭几条规则。'),
  accepted: z.array(z.strictObject({
    rule: z.enum(ids()).describe('规则。'),
    organisation: z.string().optional().describe('报告的机关。'),
    year: z.int().positive().max(9999).optional().describe('报告的年度。'),
    place: z.string().optional().describe('在报告中的位置：部分、表、行、列。'),
    text: z.string().describe('标出的文字。'),
    context: z.string().optional().describe('在正文中，标出的文字（…）前后的文字。'),
    state: z.enum(findingStates).optional().describe('怎样处理：待处理、已确认（照样显示，带着说明，但不影响退出状态），已忽略（不再报告）。不写时为已忽略。'),
    note: z.string().optional().describe('说明：为什么可以这样，或者准备怎样处理。'),
    date: z.string().optional().describe('什么时候记下的，不影响检查。'),
  })).optional().describe('已经看过的问题，以及怎样处理。用灯泡菜单中的“忽略此处”“标为……”或者 nianbao check --accept 添加；文字改动后不再有这个问题的，会提示删除。'),
}).describe('年报检查（nianbao）在本文件夹及其下级文件夹中的设置。');

function ids(): string[] {
  return rules.map(({ id }) => id);
}
