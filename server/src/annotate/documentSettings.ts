import type { Zip } from '../intake/zip';
import type { Parts } from '../intake/docx';
import type { Refusal } from '../intake/limits';
import { readXml, type Attributes } from '../intake/readXml';

/** Why nothing may be put into a file; null where it may. */
export function protectionError(zip: Zip, { settings }: Parts, suggests: boolean): Refusal | null {
  if (zip.names.some((name) => name.startsWith('_xmlsignatures/'))) {
    return { error: '有数字签名，加批注会使签名失效。请在 Word 中删除签名，另存为新的 .docx 后再用。' };
  }
  let allowed = '';
  readPart(zip, settings, (name, { edit = '', enforcement = '0' }) => {
    if (name === 'w:documentProtection' && /^(?:1|true|on)$/.test(enforcement)) allowed = edit;
  });
  if (allowed === '' || allowed === 'none' || allowed === 'trackedChanges') return null;
  if (allowed === 'comments') return suggests ? { error: `只允许加批注，不能写入修订。请去掉 --suggest，或${UNPROTECT}` } : null;
  return { error: `设有编辑限制，不能加批注。请${UNPROTECT}` };
}

const UNPROTECT = '在 Word 的“审阅—限制编辑”中停止保护，另存后再用。';

/** When the file says that it was last changed; null where it does not. */
export function modifiedDate(zip: Zip, { properties }: Parts): string | null {
  let date = '';
  let isOpen = false;
  readPart(zip, properties, (name) => { isOpen = name === ':modified'; }, (words) => { if (isOpen) date += words; });
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/.test(date.trim()) ? date.trim() : null;
}

function readPart(zip: Zip, name: string, open: (name: string, attributes: Attributes) => void, text: (words: string) => void = () => undefined): void {
  const bytes = zip.read(name);
  if (bytes && !('error' in bytes)) readXml(bytes, { open, close: () => { open('', {}); }, text });
}
