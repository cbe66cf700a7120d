import { bareNumber, freeNumber, host, inner, joinedLandlines, landline, localLengths, mail, mailbox, mayBeContact, mobile, postcode, scheme } from '../lexicon/contacts';
import { byContent } from '../report/byContent';
import { moved } from '../report/inParagraphs';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { spanText, type Span } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const invalidContact: Rule = {
  id: 'invalid-contact',
  title: '联系方式有误',
  rationale: '电话号码少了一位、邮箱少了“@”、网址里夹着空格或中文标点，公众就联系不上、打不开。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check({ text, prose }) {
    for (const paragraph of prose) {
      if (!mayBeContact.test(paragraph.content)) continue;
      for (const found of contactsIn(paragraph, spanText(text, paragraph.span))) yield moved(found, paragraph.span.start);
    }
  },
};

const contactsIn = byContent((content, written: string): Finding[] => {
  return [...landlines(content), ...joinedNumbers(content), ...bareNumbers(content), ...mobiles(content), ...postcodes(content), ...addresses(written), ...mails(written), ...mailboxes(content)].toSorted((a, b) => a.span.start - b.span.start);
});

function landlines(content: string): Finding[] {
  return flatMap(matchesIn(content, landline), (match) => {
    const { region = '', local = '', number = '' } = match.groups ?? {};
    const lengths = localLengths(region);
    if (lengths.includes(local.length)) return [];
    const right = lengths.map((length) => `${length}位`).join('或');
    return [{ span: numberSpan(match, number), message: `电话号码“${number}”的位数不对，区号后面应有${right}，这里有${local.length}位，请核对后改正。` }];
  });
}

function joinedNumbers(content: string): Finding[] {
  return matchesIn(content, joinedLandlines).map(({ 0: written, index, groups }) => {
    const { first = '', second = '' } = groups ?? {};
    const between = index + first.length;
    return {
      span: { start: index, end: index + written.length },
      message: `电话号码“${first}”和“${second}”连在了一起，请分开。`,
      fixes: [{ title: { zh: '用顿号分开', en: 'Separate them' }, safe: false, edits: [{ span: { start: between, end: between }, newText: '、' }] }],
    };
  });
}

/** 057388888888 may have its region before it; 88408601 has none. */
function bareNumbers(content: string): Finding[] {
  return flatMap(matchesIn(content, bareNumber), (match) => {
    const { number = '' } = match.groups ?? {};
    const region = /^0[12]\d/.exec(number)?.[0] ?? /^0\d{3}/.exec(number)?.[0] ?? '';
    const lengths = localLengths(region).map((local) => region.length + local);
    if (lengths.includes(number.length) || freeNumber.test(number)) return [];
    const isTwo = lengths.some((one) => lengths.includes(number.length - one));
    const right = lengths.map((length) => `${length}位`).join('或');
    const why = isTwo ? '像是两个号码连在了一起，请分开' : `${region === '' ? '' : '连同区号'}应有${right}，这里有${number.length}位，请核对后改正`;
    return [{ span: numberSpan(match, number), message: `电话号码“${number}”的位数不对，${why}。` }];
  });
}

function mobiles(content: string): Finding[] {
  return matchesIn(content, mobile).map((match) => {
    const { number = '' } = match.groups ?? {};
    return { span: numberSpan(match, number), message: `手机号码“${number}”的位数不对，应有11位，这里有${number.length}位，请核对后改正。` };
  });
}

function postcodes(content: string): Finding[] {
  return flatMap(matchesIn(content, postcode), (match) => {
    const { number = '' } = match.groups ?? {};
    if (number.length === POSTCODE) return [];
    return [{ span: numberSpan(match, number), message: `邮政编码“${number}”的位数不对，应有${POSTCODE}位，这里有${number.length}位，请核对后改正。` }];
  });
}

const POSTCODE = 6;

function mailboxes(content: string): Finding[] {
  return matchesIn(content, mailbox).map((match) => {
    const { address = '' } = match.groups ?? {};
    return { span: numberSpan(match, address), message: `电子邮箱“${address}”里没有“@”，邮件寄不到，请核对后补上。` };
  });
}

function numberSpan({ 0: whole, index }: RegExpExecArray, number: string): Span {
  const end = index + whole.length;
  return { start: end - number.length, end };
}

function addresses(written: string): Finding[] {
  const slips = [
    ...matchesIn(written, scheme).map(({ 0: found, index, groups }): Slip => ({ found, index, right: `http${groups?.['secure'] ?? ''}://`.toLowerCase() })),
    ...matchesIn(written, host).map(({ 0: whole, index, groups }): Slip => {
      const before = groups?.['before']?.length ?? 0;
      const found = whole.slice(before);
      return { found, index: index + before, right: mendedHost(found) };
    }),
  ].filter(({ found, right }) => found.toLowerCase() !== right.toLowerCase());
  const hidden = matchesIn(written, inner).map(({ 0: found, index }): Finding => ({
    span: { start: index, end: index + found.length },
    message: `“${found}”是内部网络或本机的地址，公众打不开，请改为对外公开的网址。`,
  }));
  return [...joined(slips).map((slip) => damaged(written, slip)), ...hidden];
}

function mails(written: string): Finding[] {
  return flatMap(matchesIn(written, mail), ({ 0: found, index }) => {
    const right = mendedMarks(found).replace('＠', '@');
    if (found === right) return [];
    const span = { start: index, end: index + found.length };
    return [{
      span,
      message: `邮箱“${found}”有误，应为“${right}”，照原样寄不到，请核对后改正。`,
      fixes: [{ title: changeTo(right), safe: false, edits: [{ span, newText: right }] }],
    }];
  });
}

/** Part of an address as it is written, where it stands, and what it should be. */
interface Slip {
  readonly found: string;
  readonly index: number;
  readonly right: string;
}

/** Parts side by side as one. */
interface Damage {
  readonly span: Span;
  readonly right: string;
}

/** http: // and www. example.gov.cn behind it are one. */
function joined(slips: readonly Slip[]): Damage[] {
  const damages: Damage[] = [];
  for (const { found: written, index, right } of slips.toSorted((a, b) => a.index - b.index)) {
    const end = index + written.length;
    const last = damages.at(-1);
    if (last?.span.end === index) damages[damages.length - 1] = { span: { start: last.span.start, end }, right: last.right + right };
    else damages.push({ span: { start: index, end }, right });
  }
  return damages;
}

/** ww．example，gov．cn → www.example.gov.cn */
function mendedHost(found: string): string {
  return mendedMarks(found).replace(/^w{2,5}(?=\.)/i, 'www').replace(/\.gov\.?(?:cn|cm|con)$/i, '.gov.cn');
}

function mendedMarks(found: string): string {
  return found.replace(/\s/g, '').replace(/[．。,，、]/g, '.');
}

function damaged(written: string, { span, right }: Damage): Finding {
  return {
    span,
    message: `网址里的“${spanText(written, span)}”有误，应为“${right}”，照原样打不开，请核对后改正。`,
    fixes: [{ title: changeTo(right), safe: false, edits: [{ span, newText: right }] }],
  };
}
