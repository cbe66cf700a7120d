import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { samples } from '../samples';
import { emptyFolder } from './nianbao';
import { toGbk } from './toGbk';

/** Reports beside each other, some with faults and one a copy of another body's, and what else may lie in a folder. */
export async function manyFiles(): Promise<string> {
  const cwd = await emptyFolder();
  const [first = '', second = ''] = samples.values();
  const files: Record<string, string | Uint8Array> = {
    'nianbao.json': JSON.stringify({ exclude: ['草稿/**'], rules: { 'copied-text': 'warning' } }),
    '草稿/a.txt': first, '信.txt': '今天天气很好。\n', '图.txt': Uint8Array.of(1, 0, 2), 'gbk.txt': toGbk(second.replaceAll('\u00A0', ' ')),
    '抄.txt': first.replaceAll('向阳', '石桥'),
  };
  for (let index = 0; index < 12; index++) {
    for (const [name, text] of samples) files[`${index % 3}/${index}-${name}`] = text.replaceAll('公开条例', index % 7 === 0 ? '公开条列' : `公开条例${index}`);
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), content);
  }
  return cwd;
}
