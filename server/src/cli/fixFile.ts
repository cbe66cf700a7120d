import type { Policy } from '../config/policy';
import { fixAll } from '../fixAll';
import { encode } from '../intake/encode';
import { ioReason } from '../node/ioReason';
import type { Input } from '../node/readInput';
import { writeAtomically } from '../node/writeAtomically';
import type { Span } from '../text/span';

/** The text that the file has now. */
export interface FixedFile {
  readonly text: string;
  readonly count: number;
  /** What was written. */
  readonly bytes?: Uint8Array;
  /** Why nothing was written although something could be mended. */
  readonly note?: string;
}

/** Writes the safe fixes to the file, in the encoding that it has. */
export async function fixFile(
  path: string, source: Input, parts: readonly Span[], policy: Policy,
): Promise<FixedFile | { readonly error: string }> {
  const fixed = fixParts(source.text, parts, policy);
  if (fixed.count === 0) return fixed;
  const refused = (note: string): FixedFile => ({ text: source.text, count: 0, note });
  if (source.kind !== 'text') return refused(`是 ${kindNames[source.kind]}，--fix 只能修改纯文本，没有写回。${advice[source.kind]}`);
  const bytes = encoded(source, fixed.text);
  if (!bytes) return refused(`是 ${source.encoding ?? ''} 编码，为免改变其他文字没有写回。请先另存为 UTF-8，再用 --fix。`);
  try {
    await writeAtomically(path, bytes, (now) => now !== null && Buffer.compare(now, source.bytes) === 0);
    return { ...fixed, bytes };
  } catch (error) {
    return { error: `修正未能写回：${ioReason(error)}` };
  }
}

export const kindNames = { text: '纯文本', docx: 'Word 文件', html: '网页', csv: '表格文件' } as const;

const advice = {
  docx: '请在 Word 或 WPS 中改正，或在 VS Code 中用“导入 Word / 网页”得到可以修改的文本。',
  html: '请修改生成网页的原稿，或在 VS Code 中用“导入 Word / 网页”得到可以修改的文本。',
  csv: '请在表格软件中改正。',
} as const;

/** Each report of the text by itself. */
export function fixParts(text: string, parts: readonly Span[], policy: Policy): { text: string; count: number } {
  const fixed = parts.map(({ start, end }) => fixAll(text.slice(start, end), policy));
  return { text: fixed.map((part) => part.text).join(''), count: fixed.reduce((sum, { count }) => sum + count, 0) };
}

/** Null unless all that was not mended keeps its bytes: some characters have several codes. */
function encoded({ text, encoding, byteOrderMark, bytes }: Input, fixed: string): Uint8Array | null {
  if (encoding === null) return null;
  const before = encode(text, { encoding, byteOrderMark });
  return before && Buffer.compare(before, bytes) === 0 ? encode(fixed, { encoding, byteOrderMark }) : null;
}
