/**
 * What a file may hold at most; a report has some 10 KB of text and 500 cells. What goes beyond is refused, so that
 * no file, whoever made it, takes more than some seconds and some hundred megabytes.
 */
export const limits = {
  /** Of a file as it lies on the disk. */
  fileBytes: 16 * 1024 * 1024,
  /** Of one part of a .docx, unpacked. */
  partBytes: 16 * 1024 * 1024,
  /** Files in a .docx. */
  parts: 10_000,
  /** Elements within each other, in XML or HTML. */
  depth: 500,
  /** Elements of a web page, and stretches of text between them. */
  elements: 500_000,
  /** Cells of all tables, those that merged cells go over included. */
  cells: 100_000,
  /** Lines of text outside of tables. */
  paragraphs: 100_000,
  /** UTF-16 units of text. */
  characters: 4_000_000,
} as const;

/** What is said of a file that goes beyond. */
export const refusals = {
  file: `超过 ${limits.fileBytes / 1024 / 1024} MB，不像是一份年度报告。请检查是否选错了文件。`,
  part: `解压后超过 ${limits.partBytes / 1024 / 1024} MB，不像是一份年度报告。请检查是否选错了文件，或在 Word 中另存为新的 .docx。`,
  parts: `其中的文件超过 ${limits.parts} 个，不像是 Word 文档。请在 Word 中另存为新的 .docx。`,
  depth: `内容嵌套超过 ${limits.depth} 层，无法读取。请把正文复制到新的文档中再检查。`,
  elements: `网页元素超过 ${limits.elements / 10_000} 万个，不像是一份年度报告。请检查是否选错了文件。`,
  cells: `表格超过 ${limits.cells / 10_000} 万格，不像是一份年度报告。请检查是否选错了文件。`,
  paragraphs: `超过 ${limits.paragraphs / 10_000} 万段，不像是一份年度报告。请检查是否选错了文件。`,
  characters: `正文超过 ${limits.characters / 10_000} 万字，不像是一份年度报告。请检查是否选错了文件。`,
} as const;

/** Why a file is not read, and what to do. */
export interface Refusal {
  readonly error: string;
}
