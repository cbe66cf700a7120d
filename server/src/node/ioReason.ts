/** What the system says about a file, in words that tell what to do. */
export function ioReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? `${error instanceof Error ? error.message : String(error)}。请检查文件后重试。`;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', '没有权限。请检查文件的访问权限。'],
  ['EPERM', '没有权限。请检查文件的访问权限，以及文件是否被其他程序占用。'],
  ['EBUSY', '文件被其他程序占用。请关闭后重试。'],
  ['ENOENT', '没有这个文件或文件夹。请检查路径是否写对。'],
  ['ENOTDIR', '路径中有一段不是文件夹。请检查路径是否写对。'],
  ['ELOOP', '链接指向自身，没有文件。请检查路径是否写对。'],
  ['ENAMETOOLONG', '路径太长。请检查路径是否写对。'],
  ['ENOSPC', '磁盘已满。请腾出空间后重试。'],
  ['EDQUOT', '磁盘配额已满。请腾出空间后重试。'],
  ['EFBIG', '超过了系统允许的文件大小。请检查系统的限制（ulimit -f）。'],
  ['EISDIR', '是文件夹，不是文件。请检查路径是否写对。'],
  ['CHANGED', '文件在运行期间被改动，为免丢失改动没有写入。请再运行一次。'],
  ['EROFS', '所在磁盘只读。请换一个位置。'],
]);
