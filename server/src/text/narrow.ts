import { unifiedIdeograph } from './fold';

/**
 * `text` with full-width characters made half width and look-alike ideographs made ordinary, one for one, so that
 * every offset stays what it was. Unlike the normal form it keeps blanks: `2021-01-20 10:30` stays apart.
 */
export function narrow(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uff5e]/g, (character) => {
    const code = character.charCodeAt(0);
    return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : (unifiedIdeograph(code) ?? code));
  });
}
