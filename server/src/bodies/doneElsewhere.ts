import { isReportingBody } from './reportingBody';

const DONE_BY = /^(.*(?:政府|办|办公室|局|委|厅|院|中心|处))(?:共|累计)?(?:新?收到|新收|接到|受理|收办|(?:制发|印发|制定|出台)[^《,\d]{0,12}\d)/;
const LONGEST_NAME = 16;

/** 县政府办收到…: a part of the body, unless it is the body itself. */
export function isDoneElsewhere(clause: string, organisation: string | null): boolean {
  const before = DONE_BY.exec(clause)?.[1];
  if (before === undefined) return false;
  for (let length = Math.min(LONGEST_NAME, before.length); length > 1; length--) {
    if (isReportingBody(before.slice(-length), organisation)) return false;
  }
  return true;
}
