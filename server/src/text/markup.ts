/** As content of an element or value of an attribute; characters that XML does not know are left out. */
export function escapeXml(words: string): string {
  return escapeMarkup(words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')).replaceAll('"', '&quot;');
}

/** As content of an element. */
export function escapeMarkup(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What the content of an element says; of the entities those that tables need. */
export function unescapeMarkup(content: string): string {
  return content.replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
