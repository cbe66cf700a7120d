export const help = `nianbao：检查政府信息公开工作年度报告

用法
  nianbao check [选项] 路径…      检查文件、文件夹或通配符（如 '报告/**/*.txt'）
  nianbao check [选项] -          检查从标准输入读到的内容
  nianbao merge [选项] 结果…      把 check --shard 的各片结果合成一次检查的结果
  nianbao rollup [选项] 路径…     把各机关报告的表三、表四加起来，写到标准输出
  nianbao table [选项] 路径…      把各份报告的数据列成一张表，一份一行
  nianbao annotate 报告.docx      另存一份 Word 文件（报告.批注.docx），在每处问题的原文上加批注
  nianbao new 机关 年度           新建一份待填写的报告，写到标准输出
  nianbao --explain 规则          说明一条规则；all 列出全部规则
  nianbao lsp --stdio             启动语言服务器，供编辑器调用

文件夹中检查 .txt、.md、.nianbao、.docx、.html、.htm、.csv、.tsv、.doc、.wps 文件（含下级
文件夹，跳过 node_modules、以点开头的文件夹和随网页保存的“…_files”文件夹）。
  纯文本      UTF-8、UTF-16（有 BOM）或 GB18030（GBK、GB2312）编码
  Word、WPS   .docx，按接受全部修订后的内容检查，位置用文字说明
  网页        .html、.htm 和内容是网页的 .doc，不含导航、页脚
  表格        .csv、.tsv，只有统一格式的一张表也检查
.doc、.wps、.pdf、.xlsx 和图片不能检查，会说明请怎样另存。
超过以下限度的文件不检查：文件 16 MB，.docx 中的一个部分解压后 16 MB，嵌套 500 层，
网页 50 万个元素，表格 10 万格，10 万段，400 万字。

选项
  --format 格式                   输出格式：text（默认，也可写 pretty）、json、sarif、junit、
                                  github、gitlab、csv、markdown、html、xlsx（审核意见表）、
                                  docx（审核意见）；table 命令是 csv（默认）、json 或 xlsx
  -o、--output 文件               check、merge、table、annotate：把结果写到文件，不写到标准输出
  --fail-on 级别                  达到该级别的问题使退出状态为 1：
                                  error（默认）、warning、information、hint、never
  --rule 规则:级别                改变一条规则的级别，可多次使用：
                                  off、error、warning、information、hint
  --only 规则、--except 规则      只检查所写的规则，或只不检查所写的规则，可多次使用
  --year 年度                     check：只显示这一年度的报告（没有写明年度的也显示）
  -q、--quiet                     只显示问题，不显示总结和说明
  --stats                         在标准错误上显示各条规则的问题数、文件数、用时
  --timing                        在标准错误上显示各步和各条规则用了多少时间，只用一个线程
  --suggest                       annotate：可放心修正的问题同时写成修订，由作者接受或拒绝
  --date 日期                     annotate：批注和修订的日期，如 2026-01-31；默认取文件的修改日期
  --fix                           自动修正可放心修正的问题并写回文件，再显示余下的问题；
                                  按原来的编码写回；不修改 Word 文件、网页和表格。与“-”同用时，
                                  修正后的全文（UTF-8）写到标准输出，检查结果写到标准错误
  --archive 路径                  只用来对照的报告（文件夹、文件或通配符），可多次使用。
                                  同一机关上一年的、所属机关的报告在检查的文件里也会对照
  --expect 名单                   应当报送的机关，每行一个，# 后面是说明；
                                  最近一年没有报告的会列出，退出状态为 1
  --of 机关、--year 年度          rollup：为哪个机关汇总哪一年的；nianbao.json 的 subordinates
                                  写明了所属机关的只加这些，否则除它自己的以外全部相加
  --layout 排法                   rollup、new：表格的排法，pipes（rollup 的默认）、tab-led（一格
                                  一行，new 的默认）、tabs、commas、pipe-led、
                                  html、paragraphs
  --jobs 数                       同时用几个线程检查，默认用全部处理器；结果与一个线程的相同
  --cache[=文件]                  记住各个文件的结果（默认在当前文件夹的 .nianbao-cache），内容、
                                  设置和程序都没有变的下次不再检查；与 --fix 同用时不起作用
  --shard 第几片/共几片           只检查一部分文件（按路径分），结果交给 nianbao merge；
                                  报告之间的比对、--format 等在合并时进行
  --no-progress                   不在终端上显示进度
  --accept                        把显示的问题记入离文件最近的 nianbao.json（没有的就新建）；
                                  以后照样显示，但不影响退出状态，新的问题才影响；
                                  分片检查的写在 nianbao merge 上
  --state 状态、--note 说明       --accept：待处理（默认）、已确认、已忽略（以后不再显示）
  --no-config                     不用 nianbao.json。平时用离文件最近的一份：它优先于规则
                                  自带的级别，--rule 又优先于它
  --print-config                  不检查，显示各条规则的级别和来由（只写一个文件）
  --stdin-filename 名称           标准输入在结果中的名称
  --color、--no-color             是否使用颜色，默认只在终端中使用
  --version                       显示版本
  -h, --help                      显示本说明

退出状态
  0  没有达到 --fail-on 级别的问题
  1  有这样的问题
  2  用法有误、有文件未能检查，或程序出错
  130  按了 Ctrl-C：已检查的文件的结果是完整的，其余的没有检查

示例
  nianbao check 报告.txt
  nianbao check --fix 报告/
  nianbao check --fail-on warning --rule decision-count:off '**/*.txt'
  nianbao check --format json 报告/ > 结果.json
  nianbao check 2025/ --archive 2024/ --expect 名单.txt
  nianbao rollup 2025/ --of 向阳县人民政府 > 表三表四.md
  nianbao table 2025/ > 数据.csv
  nianbao annotate --suggest 青山镇2025.docx
  nianbao new 青山镇人民政府 2025 > 青山镇2025.nianbao.txt
  nianbao --explain calculation-inconsistency
`;
