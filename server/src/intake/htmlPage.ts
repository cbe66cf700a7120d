import { CHINESE } from '../text/chinese';
import { findMain, isLink, weightOf, type MainContent } from './htmlMain';
import { rowsOfTable } from './htmlRows';
import { parseHtml, type HtmlElement } from './htmlTree';
import { limits, refusals, type Refusal } from './limits';
import { printNumeral } from './numeralFormats';
import type { PageBlock } from './page';

/** What a web page shows, without the menus, search boxes and lists of links of its site. */
export function readHtml(html: string): PageBlock[] | Refusal {
  const root = parseHtml(html);
  if ('error' in root) return root;
  const reader = new HtmlReader(findMain(root));
  const blocks = reader.read(root);
  if (reader.paragraphs > limits.paragraphs) return { error: refusals.paragraphs };
  return reader.cells > limits.cells ? { error: refusals.cells } : blocks;
}

/** Begin and end a line. */
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'ol', 'p', 'pre',
  'section', 'summary', 'ul', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th',
]);

/** Have blank lines round them. */
const SPACED = /^(?:p|h[1-6]|blockquote|pre|table|figure|dl|ul|ol)$/;

/** `<br>`, where all other line breaks of the source are blanks. */
const BREAK = '\v';

class HtmlReader {
  paragraphs = 0;
  cells = 0;
  private blocks: PageBlock[] = [];
  private words = '';
  /** Letters and digits of the line that stand outside of links. */
  private weight = 0;
  private links = 0;
  private inMain = false;

  constructor(private readonly main: MainContent) {}

  /** The blocks within an element. */
  read(element: HtmlElement): PageBlock[] {
    const { blocks: outer } = this;
    this.blocks = [];
    this.readChildren(element);
    this.endLine();
    const own = this.blocks;
    this.blocks = outer;
    return own;
  }

  private readElement(element: HtmlElement): void {
    const { name } = element;
    if (this.main.isFurniture(element) && !this.inMain) return;
    if (name === 'br') {
      this.words += BREAK;
      return;
    }
    const isBlock = BLOCKS.has(name) || name === 'table';
    if (isBlock) this.endLine();
    if (name === 'table') this.readTable(element);
    else this.readChildren(element);
    if (isBlock) this.endLine();
    if (SPACED.test(name)) this.endGroup();
  }

  private readChildren(element: HtmlElement): void {
    const { inMain } = this;
    this.inMain ||= element === this.main.element;
    this.links += isLink(element) ? 1 : 0;
    const numbers = element.name === 'ol' ? listNumbers(element) : null;
    for (const child of element.children) {
      if (typeof child === 'string') this.write(element.name === 'pre' ? child.replace(/\r\n?|\n/g, BREAK) : child);
      else {
        if (numbers && child.name === 'li') this.numberItem(child, numbers);
        this.readElement(child);
      }
    }
    this.links -= isLink(element) ? 1 : 0;
    this.inMain = inMain;
  }

  /** `<ol>` prints numbers that stand nowhere in the text. */
  private numberItem(item: HtmlElement, numbers: () => string): void {
    const number = numbers();
    if (this.inMain && number !== '') item.children.unshift(number);
  }

  private readTable(table: HtmlElement): void {
    const { rows, beside } = rowsOfTable(table);
    for (const each of beside) this.readElement(each);
    this.endLine();
    if (this.cells > limits.cells) return;
    const filled = rows.map((row) => row.map(({ columns, cell }) => {
      this.cells++;
      return { columns, content: cell && this.cells <= limits.cells ? this.read(cell) : null };
    }));
    const isEmpty = filled.every((row) => row.every(({ content }) => !content?.some((block) => block.kind === 'table' || block.text !== '')));
    if (!isEmpty || this.inMain) this.blocks.push({ kind: 'table', rows: filled });
  }

  private write(words: string): void {
    this.words += words;
    if (this.links === 0) this.weight += weightOf(words);
  }

  private endLine(): void {
    const text = tidy(this.words);
    const isLinks = this.weight === 0 && !this.inMain;
    this.words = '';
    this.weight = 0;
    if (text === '' || (isLinks && weightOf(text) > 0)) return;
    // A paragraph of blanks is nothing to count; in a cell it is what stands there.
    if (text.trim() !== '') this.paragraphs++;
    this.blocks.push({ kind: 'paragraph', text, paragraph: this.paragraphs, note: null });
  }

  private endGroup(): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'paragraph' && last.text !== '') this.blocks.push({ ...last, text: '' });
  }
}

/** Blanks as a browser shows them: none at the ends of lines, none where the source breaks a line between Chinese characters. */
function tidy(words: string): string {
  const blanks = words.replace(/[ \t\r\n\f]+/g, (blank, at: number) => {
    const isBroken = /[\r\n]/.test(blank) && CHINESE.test(words[at - 1] ?? '') && CHINESE.test(words[at + blank.length] ?? '');
    return isBroken ? '' : ' ';
  });
  const lines = blanks.split(BREAK).map((line) => line.replace(/^ | $/g, ''));
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  return lines.join('\n');
}

/** Numbers for the items of a list, one after the other. */
function listNumbers({ attributes: { type = '', start = '1', style = '' } }: HtmlElement): () => string {
  let next = Number.parseInt(start, 10) || 1;
  const format = [...LIST_TYPES].find(([pattern]) => pattern.test(type) || pattern.test(style))?.[1] ?? 'decimal';
  const mark = format.startsWith('chinese') ? '、' : '.';
  return () => (/list-style(?:-type)?:[^;]*none/i.test(style) ? '' : printNumeral(next++, format) + mark);
}

const LIST_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^a$|lower-(?:alpha|latin)/, 'lowerLetter'],
  [/^A$|upper-(?:alpha|latin)/, 'upperLetter'],
  [/^i$|lower-roman/, 'lowerRoman'],
  [/^I$|upper-roman/, 'upperRoman'],
  [/cjk-(?:ideographic|decimal)|(?:simp|trad)-chinese/, 'chineseCounting'],
];
