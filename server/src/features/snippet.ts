/** What `blank` prints. */
const BLANK = /（请填写[^（）]*）/g;

/** A text with blanks as a TextMate snippet: Tab goes from blank to blank; blanks that are the same are filled at once. */
export function toSnippet(text: string): string {
  const numbers = new Map<string, number>();
  let snippet = '';
  let end = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    const number = numbers.get(blank) ?? numbers.size + 1;
    numbers.set(blank, number);
    snippet += `${escape(text.slice(end, index))}\${${number}:${escape(blank)}}`;
    end = index + blank.length;
  }
  return snippet + escape(text.slice(end));
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
