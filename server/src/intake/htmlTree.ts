import { Parser } from 'htmlparser2';
import { limits, refusals, type Refusal } from './limits';

/** An element of a page that is shown. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text, in order. */
  readonly children: (HtmlElement | string)[];
}

/** Is not shown, or is no text: a list to choose from, a button. */
const UNSEEN = new Set([
  'head', 'title', 'style', 'script', 'noscript', 'template', 'xml', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas',
  'audio', 'video', 'select', 'button', 'textarea', 'map', 'del', 'nav',
]);

/** Characters at a time, between which it can stop. */
const CHUNK = 0x4000;

/** The elements that a browser shows, those within the others; ends that the page leaves out are where a browser sets them. */
export function parseHtml(html: string): HtmlElement | Refusal {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const stack = [root];
  let elements = 0;
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++;
      if (unseen > 0 || UNSEEN.has(name) || isHidden(name, attributes)) {
        unseen++;
        return;
      }
      endCellBefore(stack, name);
      const element = { name, attributes, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    ontext(words) {
      elements++;
      if (unseen === 0) stack.at(-1)?.children.push(words);
    },
    onclosetag(name) {
      if (unseen > 0) unseen--;
      else end(stack, name);
    },
  });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (elements > limits.elements) return { error: refusals.elements };
    if (stack.length + unseen > limits.depth) return { error: refusals.depth };
  }
  parser.end();
  return root;
}

/** Word and Excel end tables with merged cells with a row of no height. */
function isHidden(name: string, { height, style = '', hidden }: Readonly<Record<string, string>>): boolean {
  if (hidden !== undefined || (name === 'tr' && height === '0')) return true;
  return /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(style);
}

/** How many columns or rows a cell goes over. As HTML has it: at least 1; no table of a report is larger. */
export function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return count >= 1 && count <= 100 ? count : 1;
}

/** A cell ends where the next one begins, even with elements in it that are open. */
function endCellBefore(stack: HtmlElement[], name: string): void {
  if (name === 'td' || name === 'th') {
    end(stack, 'td');
    end(stack, 'th');
  } else if (name === 'tr') end(stack, 'tr');
}

/** Ends the innermost element of this name, and those within it; a table is ended only by its own end. */
function end(stack: HtmlElement[], name: string): void {
  for (let index = stack.length - 1; index > 0; index--) {
    if (stack[index]?.name === name) {
      stack.length = index;
      return;
    }
    if (stack[index]?.name === 'table') return;
  }
}
