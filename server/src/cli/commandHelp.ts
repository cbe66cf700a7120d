import { terminalWidth } from '../text/displayWidth';
import type { CommandName } from './commands';

/** What `nianbao check --help` prints, and so for each command. */
export function helpOf(command: CommandName): string {
  const { usage, about = [], options, examples } = commandHelps[command];
  const parts = [`用法\n${usage}`, ...about, `选项\n${options.join('\n')}`, `示例\n${examples}`];
  return `${parts.join('\n\n')}\n`;
}

interface CommandHelp {
  readonly usage: string;
  readonly about?: readonly string[];
  readonly options: readonly string[];
  readonly examples: string;
}

const NAME_WIDTH = 32;

function entry(name: string, ...lines: readonly string[]): string {
  const [padding, indent] = [' '.repeat(NAME_WIDTH - terminalWidth(name)), ' '.repeat(2 + NAME_WIDTH)];
  return `  ${name}${padding}${lines.join(`\n${indent}`)}`;
}

const output = entry('-o、--output 文件', '把结果写到文件，不写到标准输出');
const rule = entry('--rule 规则:级别', '改变一条规则的级别，可多次使用：', 'off、error、warning、information、hint');
const noConfig = entry('--no-config', '不用 nianbao.json。平时用离文件最近的一份：它优先于规则', '自带的级别，--rule 又优先于它');

const results = [
  entry('--format 格式', '输出格式：text（默认，也可写 pretty）、json、sarif、junit、', 'github、gitlab、csv、markdown、html、xlsx（审核意见表）、', 'docx（审核意见）'),
  output,
  entry('--fail-on 级别', '达到该级别的问题使退出状态为 1：', 'error（默认）、warning、information、hint、never'),
  entry('--year 年度', '只显示这一年度的报告（没有写明年度的也显示）'),
  entry('-q、--quiet', '只显示问题，不显示总结和说明'),
  entry('--stats', '在标准错误上显示各条规则的问题数、文件数、用时'),
  entry('--archive 路径', '只用来对照的报告（文件夹、文件或通配符），可多次使用。', '同一机关上一年的、所属机关的报告在检查的文件里也会对照'),
  entry('--expect 名单', '应当报送的机关，每行一个，# 后面是说明；', '最近一年没有报告的会列出，退出状态为 1'),
  entry('--accept', '把显示的问题记入离文件最近的 nianbao.json（没有的就新建）；', '以后照样显示，但不影响退出状态，新的问题才影响；', '分片检查的写在 nianbao merge 上'),
  entry('--state 状态、--note 说明', '--accept：待处理（默认）、已确认、已忽略（以后不再显示）'),
  entry('--jobs 数', '同时用几个线程检查，默认用全部处理器；结果与一个线程的相同'),
  entry('--no-progress', '不在终端上显示进度'),
  entry('--color、--no-color', '是否使用颜色，默认只在终端中使用'),
];

const commandHelps: Readonly<Record<CommandName, CommandHelp>> = {
  check: {
    usage: [
      entry('nianbao check [选项] 路径…', "检查文件、文件夹或通配符（如 '报告/**/*.txt'）"),
      entry('nianbao check [选项] -', '检查从标准输入读到的内容'),
    ].join('\n'),
    about: [`\
文件夹中检查 .txt、.md、.nianbao、.docx、.html、.htm、.csv、.tsv、.doc、.wps 文件（含下级文件夹，
跳过 node_modules、以点开头的文件夹、随网页保存的“…_files”文件夹和 annotate 写的“….批注.docx”）。
  纯文本      UTF-8、UTF-16（有 BOM）或 GB18030（GBK、GB2312）编码
  Word、WPS   .docx，按接受全部修订后的内容检查，位置用文字说明
  网页        .html、.htm 和内容是网页的 .doc，不含导航、页脚
  表格        .csv、.tsv，只有统一格式的一张表也检查
.doc、.wps、.pdf、.xlsx 和图片不能检查，会说明请怎样另存。
超过以下限度的文件不检查：文件 16 MB，.docx 中的一个部分解压后 16 MB，嵌套 500 层，
网页 50 万个元素，表格 10 万格，10 万段，400 万字。`],
    options: [
      ...results,
      rule,
      entry('--only 规则、--except 规则', '只检查所写的规则，或只不检查所写的规则，可多次使用'),
      entry('--fix', '自动修正可放心修正的问题并写回文件，再显示余下的问题；', '按原来的编码写回；不修改 Word 文件、网页和表格。与“-”同用时，', '修正后的全文（UTF-8）写到标准输出，检查结果写到标准错误'),
      noConfig,
      entry('--print-config', '不检查，显示各条规则的级别和来由（只写一个文件）'),
      entry('--cache[=文件]', '记住各个文件的结果（默认在当前文件夹的 .nianbao-cache），内容、', '设置和程序都没有变的下次不再检查；与 --fix 同用时不起作用'),
      entry('--shard 第几片/共几片', '只检查一部分文件（按路径分），结果交给 nianbao merge；', '报告之间的比对、--format 等在合并时进行'),
      entry('--timing', '在标准错误上显示各步和各条规则用了多少时间，只用一个线程'),
      entry('--stdin-filename 名称', '标准输入在结果中的名称'),
    ],
    examples: `\
  nianbao check 报告.txt
  nianbao check --fix 报告/
  nianbao check --fail-on warning --rule decision-count:off '**/*.txt'
  nianbao check --format json 报告/ > 结果.json
  nianbao check --format xlsx -o 审核意见.xlsx 2025/
  nianbao check 2025/ --archive 2024/ --expect 名单.txt
  nianbao check --accept --note 已请各镇核对 2025/`,
  },
  merge: {
    usage: entry('nianbao merge [选项] 结果…', '把 check --shard 的各片结果合成一次检查的结果'),
    about: ['合并时要能按检查时的路径读到各个文件；--rule、--only、--except、--no-config 按各片检查时的。'],
    options: results,
    examples: `\
  nianbao check 2025/ --shard 1/2 -o 1.json
  nianbao check 2025/ --shard 2/2 -o 2.json
  nianbao merge --format xlsx -o 审核意见.xlsx 1.json 2.json`,
  },
  rollup: {
    usage: entry('nianbao rollup [选项] 路径…', '把各机关报告的表三、表四加起来，写到标准输出'),
    about: ['加了哪些、没有加哪些和原因，写在标准错误上；应当加而没有加的，退出状态为 1。'],
    options: [
      entry('--of 机关', '为哪个机关汇总；nianbao.json 的 subordinates 写明了所属机关的', '只加这些，否则除它自己的以外全部相加'),
      entry('--year 年度', '汇总哪一年的，默认最近一年'),
      entry('--layout 排法', '表格的排法：pipes（默认）、tab-led（一格一行）、tabs、commas、', 'pipe-led、html、paragraphs'),
      noConfig,
    ],
    examples: '  nianbao rollup 2025/ --of 向阳县人民政府 > 表三表四.md',
  },
  table: {
    usage: entry('nianbao table [选项] 路径…', '把各份报告的数据列成一张表，一份一行'),
    options: [entry('--format 格式', 'csv（默认，可以用 Excel 打开）、json 或 xlsx'), output, noConfig],
    examples: `\
  nianbao table 2025/ > 数据.csv
  nianbao table --format xlsx -o 数据.xlsx 2025/`,
  },
  annotate: {
    usage: entry('nianbao annotate 报告.docx', '另存一份 Word 文件，在每处问题的原文上加批注，不改动原件'),
    options: [
      entry('-o、--output 文件', '写到哪个文件，默认是原件旁边的“报告.批注.docx”'),
      entry('--suggest', '可放心修正的问题同时写成修订，由作者接受或拒绝'),
      entry('--date 日期', '批注和修订的日期，如 2026-01-31；默认取文件的修改日期'),
      rule,
      noConfig,
    ],
    examples: '  nianbao annotate --suggest 青山镇2025.docx',
  },
  new: {
    usage: entry('nianbao new [选项] 机关 年度', '新建一份待填写的报告，写到标准输出'),
    about: ['报告合乎那一年的统一格式，表格里的数字都是 0，待填写的地方写着“（请填写……）”。'],
    options: [entry('--layout 排法', '表格的排法：tab-led（默认，一格一行）、pipes、tabs、commas、', 'pipe-led、html、paragraphs')],
    examples: `\
  nianbao new 青山镇人民政府 2025 > 青山镇2025.nianbao.txt
  nianbao new 青山镇人民政府 2025 --layout pipes > 青山镇2025.md`,
  },
  lsp: {
    usage: entry('nianbao lsp --stdio', '启动语言服务器，供编辑器调用'),
    options: [entry('--stdio', '经标准输入输出通信，必须写明')],
    examples: '  nianbao lsp --stdio',
  },
};
