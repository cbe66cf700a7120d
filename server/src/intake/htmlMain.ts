import type { HtmlElement } from './htmlTree';

/** The part of a page that holds its text, and what of the rest belongs to the site. */
export interface MainContent {
  readonly element: HtmlElement;
  /** Menus, search boxes, the foot of the page: not to be read. */
  readonly isFurniture: (element: HtmlElement) => boolean;
}

/** So much of the words that are no links stand in the main part. */
const SHARE = 0.7;

/** What is called a menu or a foot and says more than this is looked at all the same. */
const LONGEST_FURNITURE = 400;

const FURNITURE_NAMES = new Set(['footer', 'aside', 'form']);

/** Words in `class` and `id` by which sites call what stands round their texts. */
const FURNITURE_CLASS = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|crumbs?|breadcrumbs?|foot|footer|copyright|share|bdshare|sidebar|side|search|login|related|links|pager|toolbar|qrcode)(?=$|[\s_\d-])/i;

/** Letters and digits outside of links, for each element of the page. */
type Weights = ReadonlyMap<HtmlElement, number>;

export function findMain(root: HtmlElement): MainContent {
  const weights = new Map<HtmlElement, number>();
  const total = weigh(root, false, weights);
  const round = new Set([root]);
  let element = root;
  for (let next: HtmlElement | undefined = root; next; next = heaviest(next, weights, total * SHARE)) {
    element = next;
    round.add(next);
  }
  return { element, isFurniture: (each) => !round.has(each) && isFurniture(each, weights.get(each) ?? 0) };
}

function weigh(element: HtmlElement, inLink: boolean, weights: Map<HtmlElement, number>): number {
  const isInLink = inLink || isLink(element);
  let sum = 0;
  for (const child of element.children) {
    if (typeof child !== 'string') sum += weigh(child, isInLink, weights);
    else if (!isInLink) sum += weightOf(child);
  }
  weights.set(element, sum);
  return sum;
}

export function isLink({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && attributes['href'] !== undefined;
}

/** A page may have a single long paragraph; the part that holds it is round it. */
const LINES = /^(?:p|h[1-6]|li|pre)$/;

function heaviest({ children }: HtmlElement, weights: Weights, least: number): HtmlElement | undefined {
  const parts = children.filter((child) => typeof child !== 'string').filter(({ name }) => !LINES.test(name));
  return parts.find((child) => (weights.get(child) ?? 0) >= Math.max(1, least));
}

function isFurniture({ name, attributes }: HtmlElement, weight: number): boolean {
  if (weight > LONGEST_FURNITURE) return false;
  return FURNITURE_NAMES.has(name) || [attributes['class'], attributes['id']].some((words) => words !== undefined && FURNITURE_CLASS.test(words));
}

/** Letters and digits: what stands between links (`|`, `>`) is none. A match of millions would be too much for V8's stack. */
export function weightOf(words: string): number {
  return words.replace(/[^\p{L}\p{N}]{1,1000}/gu, '').length;
}
