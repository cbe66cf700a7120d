import { fixAll } from '../fixAll';
import type { DecodedText } from '../intake/decode';
import type { Policy } from '../policy';
import { ioReason } from './ioReason';
import { writeAtomically } from './writeAtomically';

/** The text that the file has now. */
export interface FixedFile {
  readonly text: string;
  readonly count: number;
  /** Why nothing was written although something could be mended. */
  readonly note?: string;
}

/** Writes the safe fixes to the file. */
export async function fixFile(
  path: string, source: DecodedText, policy: Policy,
): Promise<FixedFile | { readonly error: string }> {
  const fixed = fixAll(source.text, policy);
  if (fixed.count === 0) return fixed;
  if (source.encoding !== 'UTF-8') {
    const note = `是 ${source.encoding} 编码，为免改变编码没有写回。请先另存为 UTF-8，再用 --fix。`;
    return { text: source.text, count: 0, note };
  }
  try {
    await writeAtomically(path, encode(fixed.text, source));
    return fixed;
  } catch (error) {
    return { error: `修正未能写回：${ioReason(error)}` };
  }
}

export function encode(text: string, { byteOrderMark }: DecodedText): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}
