/** What the user reads where the program itself is wrong. NIANBAO_DEBUG adds what its authors need. */
export function describeFault(doing: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = process.env['NIANBAO_DEBUG'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `${doing}时程序出错（${reason}）。这是 nianbao 的缺陷，请连同文件一起反馈。${stack}`;
}
