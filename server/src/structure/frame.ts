import { isFurniture } from '../layout/furniture';
import type { Block, Layout, Paragraph } from '../layout/layout';
import type { Signature, Title } from '../report/report';
import { contains, type Span } from '../text/span';
import type { SectionOutline } from './sections';
import { findSignature } from './signature';
import { findTitle } from './title';

/** Where the report begins and ends on the page, and what stands at either end. */
export interface Frame {
  /** From the title, or the first line, to the signature; page furniture is outside. */
  readonly span: Span;
  readonly title: Title | null;
  readonly signature: Signature | null;
  /** The lines before the first section, nearest last. */
  readonly preface: readonly Paragraph[];
  /** The sections without the signature and the furniture below the last one. */
  readonly outlines: readonly SectionOutline[];
}

/** Pages print no more lines than this above a report. */
const LONGEST_PREFACE = 40;

/** A signature stands among the last lines. */
const LONGEST_SIGNATURE = 8;

export function findFrame({ text, blocks }: Layout, outlines: readonly SectionOutline[]): Frame {
  const first = outlines[0]?.heading.span.start ?? text.length;
  const before = paragraphsOf(blocks).filter((paragraph) => paragraph.span.end <= first);
  const preface = outlines.length > 0 ? before.slice(-LONGEST_PREFACE) : before.slice(0, LONGEST_PREFACE);
  const title = findTitle(text, preface);
  const last = outlines.at(-1);
  const own = last ? beforeFurniture(text, last.blocks) : blocks;
  const signature = last ? findSignature(text, paragraphsOf(own).slice(-LONGEST_SIGNATURE)) : null;
  const end = own.at(-1)?.span.end ?? last?.heading.span.end ?? text.length;
  const start = title?.span.start ?? preface.find((line) => !isFurniture(text, line))?.span.start ?? Math.min(first, end);
  const kept = last && { ...last, body: { ...last.body, end: Math.max(last.body.start, end) }, blocks: own.filter((block) => !isSigned(block, signature)) };
  return { span: { start, end }, title, signature, preface, outlines: kept ? [...outlines.slice(0, -1), kept] : outlines };
}

export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function beforeFurniture(text: string, blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => isFurniture(text, block));
  return end < 0 ? blocks : blocks.slice(0, end);
}

function isSigned(block: Block, signature: Signature | null): boolean {
  const parts = [signature?.organisation, signature?.date?.span];
  return block.kind === 'paragraph' && parts.some((part) => part && contains(block.span, part));
}
