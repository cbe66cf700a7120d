import type { Report, Section } from '../report/report';
import { flatMap } from '../text/flatMap';
import { hull, type Span } from '../text/span';
import { paragraphsOf } from './frame';
import { findSignature } from './signature';

/** A body and a day in lines of their own at the end of a section that is not the last one. */
export interface SignatureWithin {
  readonly span: Span;
  /** The section that comes behind it. */
  readonly next: Section;
}

/** The body in one line and the day in the next. */
const LINES = 2;

/** The signature of a report that has none at its end. */
export function findSignatureWithin({ text, sections, signature }: Pick<Report, 'text' | 'sections' | 'signature'>): SignatureWithin | null {
  if (signature) return null;
  const [found] = flatMap(sections.slice(0, -1), ({ blocks }, index) => {
    const signed = blocks.at(-1)?.kind === 'paragraph' ? findSignature(text, paragraphsOf(blocks.slice(-LINES))) : null;
    const next = sections[index + 1];
    return signed?.organisation && signed.date && next ? [{ span: hull([signed.organisation, signed.date.span]), next }] : [];
  });
  return found ?? null;
}
