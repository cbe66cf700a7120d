/** What `nianbao --help` prints: which commands there are. */
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
  nianbao --version               显示版本
  nianbao 命令 --help             显示一个命令的全部选项，例如 nianbao check --help

示例
  nianbao check 报告/
  nianbao check --fix 报告.txt
  nianbao check --format xlsx -o 审核意见.xlsx 2025/
  nianbao check 2025/ --archive 2024/ --expect 名单.txt
  nianbao rollup 2025/ --of 向阳县人民政府 > 表三表四.md
  nianbao table 2025/ > 数据.csv
  nianbao annotate --suggest 青山镇2025.docx
  nianbao new 青山镇人民政府 2025 > 青山镇2025.nianbao.txt
  nianbao --explain calculation-inconsistency

退出状态
  0  没有达到 --fail-on 级别的问题
  1  有这样的问题
  2  用法有误、有文件未能检查，或程序出错
  130  按了 Ctrl-C：已检查的文件的结果是完整的，其余的没有检查
`;
