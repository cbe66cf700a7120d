import type { Refusal } from '../intake/limits';
import { readXml, type Attributes } from '../intake/readXml';
import type { Span } from '../text/span';

/** The XML of a Word document as places between which marks can be put. All offsets are in the XML. */
export interface DocxUnits {
  readonly xml: string;
  /** What new elements and their attributes begin with: `w:` as the file writes it. */
  readonly prefix: string;
  /** What the prefix stands for. */
  readonly namespace: string;
  /** In the order of the file; those in text boxes belong to the one that the box is tied to. */
  readonly paragraphs: readonly DocxParagraph[];
  /** In the order of the file. */
  readonly units: readonly Unit[];
  /** Ids of bookmarks, comments and changes: a new one must be another. */
  readonly ids: ReadonlySet<number>;
}

export interface DocxParagraph extends Span {
  readonly isEmptyTag: boolean;
  /** What follows its properties, up to its end tag. */
  readonly content: Span;
}

/** A stretch of a paragraph that marks cannot go into, unless it is a run. */
export interface Unit extends Span {
  /** Its place among the paragraphs. */
  readonly paragraph: number;
  /** Null where it is no run. */
  readonly run: Run | null;
}

export interface Run {
  /** `<w:r w:rsidR="…">` */
  readonly tag: string;
  /** `<w:rPr>…</w:rPr>`, or nothing. */
  readonly properties: string;
  /** What stands in it beside its properties; at least one. */
  readonly children: readonly RunChild[];
  /** The element that it stands in. */
  readonly parent: { readonly name: string; readonly tag: string };
  /** Whether it stands where changes may be tracked, and holds nothing but characters. */
  readonly isPlain: boolean;
}

export interface RunChild extends Span {
  readonly name: string;
  /** Of `w:t` what stands between its tags. */
  readonly text: Span | null;
  /** Whether blanks at the ends of the text count. */
  readonly keepsBlanks: boolean;
}

export function readUnits(bytes: Uint8Array, xml: string): DocxUnits | Refusal {
  const reader = new UnitReader(xml);
  const refusal = readXml(bytes, reader);
  return refusal ?? { xml, prefix: reader.prefix, namespace: reader.namespace, paragraphs: reader.paragraphs, units: reader.units, ids: reader.ids };
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Marks stand before or behind these: in them they would mean something else, or stand there twice. */
const SOLID = new Set(['m:oMath', 'm:oMathPara', 'mc:AlternateContent', 'w:del', 'w:moveFrom']);

/** What text is made of; a change of anything else might lose a picture, a field or a note. */
const CHARACTERS = new Set(['w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym', 'w:lastRenderedPageBreak']);

/** Where changes may be tracked. */
const PARENTS = new Set(['w:p', 'w:hyperlink', 'w:ins', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:fldSimple']);

interface OpenElement {
  readonly name: string;
  readonly tag: Span;
}

class UnitReader {
  readonly paragraphs: DocxParagraph[] = [];
  readonly units: Unit[] = [];
  readonly ids = new Set<number>();
  prefix = 'w:';
  namespace = TRANSITIONAL;
  private readonly path: OpenElement[] = [];
  /** Of the paragraph and the unit that are open, how many elements are open round them. */
  private paragraphDepth: number | null = null;
  private unitDepth: number | null = null;
  private contentStart = 0;
  private properties = '';
  private children: RunChild[] = [];
  private child: { keepsBlanks: boolean } = { keepsBlanks: false };

  constructor(private readonly xml: string) {}

  readonly open = (name: string, attributes: Attributes, tag: Span): void => {
    const depth = this.path.length;
    if (depth === 0) this.readRoot(attributes, tag);
    if (name.startsWith('w:') && attributes['id'] !== undefined) this.ids.add(Number(attributes['id']));
    if (this.paragraphDepth === null) {
      if (name === 'w:p') this.beginParagraph(depth, tag);
    } else if (this.unitDepth === null) {
      if (name === 'w:r' || SOLID.has(name)) this.beginUnit(depth);
    } else if (depth === this.unitDepth + 1) this.child = { keepsBlanks: attributes['space'] === 'preserve' };
    this.path.push({ name, tag });
  };

  readonly close = (name: string, tag: Span): void => {
    const element = this.path.pop();
    if (!element) return;
    const depth = this.path.length;
    const span = { start: element.tag.start, end: tag.end };
    if (this.unitDepth !== null) {
      if (depth === this.unitDepth) this.endUnit(element, span);
      else if (depth === this.unitDepth + 1) this.addChild(element, span, tag);
    } else if (this.paragraphDepth !== null) {
      if (depth === this.paragraphDepth) this.endParagraph(element, tag);
      else if (depth === this.paragraphDepth + 1 && name === 'w:pPr') this.contentStart = tag.end;
    }
  };

  readonly text = (): void => undefined;

  private readRoot(attributes: Attributes, tag: Span): void {
    const [, own = 'xmlns'] = /^<(?:([^\s:>/]+):)?/.exec(this.xml.slice(tag.start, tag.end)) ?? [];
    this.namespace = attributes[own] ?? TRANSITIONAL;
    // Attributes need a prefix even where elements go without.
    const prefix = Object.keys(attributes).find((name) => name !== 'xmlns' && attributes[name] === this.namespace);
    this.prefix = `${prefix ?? 'w'}:`;
  }

  private beginParagraph(depth: number, tag: Span): void {
    this.paragraphDepth = depth;
    this.contentStart = tag.end;
  }

  private endParagraph({ tag }: OpenElement, end: Span): void {
    const isEmptyTag = end.start === tag.start;
    const content = { start: this.contentStart, end: isEmptyTag ? this.contentStart : end.start };
    this.paragraphs.push({ start: tag.start, end: end.end, isEmptyTag, content });
    this.paragraphDepth = null;
  }

  private beginUnit(depth: number): void {
    this.unitDepth = depth;
    this.properties = '';
    this.children = [];
  }

  private endUnit({ name, tag }: OpenElement, span: Span): void {
    const parent = this.path.at(-1);
    const run = name === 'w:r' && parent && this.children.length > 0 ? {
      tag: this.xml.slice(tag.start, tag.end),
      properties: this.properties,
      children: this.children,
      parent: { name: parent.name, tag: this.xml.slice(parent.tag.start, parent.tag.end) },
      isPlain: PARENTS.has(parent.name) && this.children.every((child) => CHARACTERS.has(child.name)),
    } : null;
    this.units.push({ ...span, paragraph: this.paragraphs.length, run });
    this.unitDepth = null;
  }

  private addChild({ name, tag }: OpenElement, span: Span, end: Span): void {
    if (name === 'w:rPr') this.properties = this.xml.slice(span.start, span.end);
    else {
      const text = name === 'w:t' && end.start > tag.start ? { start: tag.end, end: end.start } : null;
      this.children.push({ ...span, name, text, keepsBlanks: this.child.keepsBlanks });
    }
  }
}
