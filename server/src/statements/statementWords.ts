import { isReportingBody } from '../bodies/reportingBody';
import { namedWords, type StatementWord, statementWords } from '../lexicon/statements';
import { flatMap } from '../text/flatMap';
import { silentLength, type UnknownPlace } from './silentWords';

/** A clause that consists of known words only. */
export interface UnderstoodClause {
  readonly kinds: ReadonlySet<StatementWord>;
  /** The words of one kind, as written. */
  readonly named: (kind: StatementWord) => readonly string[];
  /** The rows and columns of the form that the words of one kind mean. */
  readonly concepts: (kind: StatementWord) => readonly string[];
  /** Whether it names the report's year itself. */
  readonly hasYear: boolean;
  /** Whether it names the whole body itself: 全市. */
  readonly hasWhole: boolean;
  /** Whether it names the body as one of several: 县政府办, not 我办. */
  readonly hasBody: boolean;
  /** Whether it names the body in any way. */
  readonly hasSubject: boolean;
  /** Whether it only says how all were treated, which the next clause tells: 均严格按照要求，在法定时限内答复. */
  readonly isManner: boolean;
  /** Whether it only says of what the next ones speak: 已办结的申请中. */
  readonly isScope: boolean;
  /** Whether it only sums up: 共21件. */
  readonly isTotal: boolean;
  /** Whether it speaks of all documents made or in force, not only of those looked through: 新制发, 现行有效规范性文件. */
  readonly isNew: boolean;
  /** Whether it says so of documents that were made. */
  readonly isMaking: boolean;
  /** Whether it names applications beside cases, not as what these are about: 依申请公开、行政复议、行政诉讼. */
  readonly isOnBoth: boolean;
  /** Where what it says begins, behind the year and the name of the body. */
  readonly start: number;
}

/** Whose year a report is on. */
export interface Subject {
  readonly organisation: string | null;
  readonly year: number | null;
}

const WORD = new RegExp(statementWords.map(([, pattern]) => `(${pattern})`).join('|'), 'y');
const TOTAL = /^(?:[合共总]计|[一总]?共|累计)(?:收到|受理)?(?:申请)?(?:有|为)?#$/;
const ON_BOTH = /^(?![^,]{0,30}(?:因|由|就|对|不服|引|有关|涉))[^,]{0,30}?(?:申请|公开)(?:事项|件|工作|情况)?[、和及与](?:(?:政府)?信息公开(?:工作|方面|类)?的?)?(?:行政)?(?:复议|诉讼)/;
/** Longer names of a body are not looked for (characters). */
const LONGEST_NAME = 24;

/** A word of a clause; `concept` is the row or the column of the form that it names. */
interface Word {
  readonly kind: StatementWord;
  readonly written: string;
  readonly concept: string | null;
}

/** Reads a clause in the normal form, its number written `#`; null where a word is unknown or another year's. */
export function understand(clause: string, subject: Subject): UnderstoodClause | null {
  const reading = new Reading(clause, subject);
  return reading.isComplete() ? understood(clause, reading) : null;
}

/** A clause that is being read from its first character to its last. */
class Reading implements UnknownPlace {
  at = 0;
  readonly words: Word[] = [];
  hasYear = false;
  hasWhole = false;
  hasBody = false;
  hasSubject = false;
  /** Where what it says begins. */
  start: number | null = null;
  readonly organisation: string | null;
  /** How the body's own name begins. */
  private readonly ownBeginning: string | null;

  constructor(readonly clause: string, private readonly subject: Subject) {
    this.organisation = subject.organisation;
    this.ownBeginning = subject.organisation?.slice(0, 2) ?? null;
  }

  isComplete(): boolean {
    while (this.at < this.clause.length) {
      if (!this.take()) return false;
    }
    return true;
  }

  has(kind: StatementWord): boolean {
    return this.words.some((word) => word.kind === kind);
  }

  kindAt(at: number): StatementWord | null {
    return kindAt(this.clause, at);
  }

  private take(): boolean {
    const { clause, at, subject, ownBeginning } = this;
    // 和平街道收到 begins with a word, 和.
    const own = ownBeginning !== null && clause.startsWith(ownBeginning, at) ? bodyAt(clause, at, subject.organisation) : 0;
    if (own > 0) return this.takeName(own);
    const word = wordAt(clause, at, subject);
    if (word === OTHER_YEAR) return false;
    return word ? this.takeWord(word) : this.takeUnlisted();
  }

  private takeWord(word: Word): true {
    if (word.kind === 'time') this.hasYear = true;
    else if (word.kind !== 'filler') this.start ??= this.at;
    this.words.push(word);
    this.at += word.written.length;
    return true;
  }

  /** A name of the body, or words that say nothing where they stand. */
  private takeUnlisted(): boolean {
    const name = bodyAt(this.clause, this.at, this.organisation);
    if (name > 0) return this.takeName(name);
    const length = silentLength(this);
    return length > 0 && this.takeWord({ kind: 'filler', written: this.clause.slice(this.at, this.at + length), concept: null });
  }

  private takeName(length: number): true {
    const first = this.clause.charAt(this.at);
    this.hasSubject = true;
    this.hasBody ||= !'我本全'.includes(first);
    this.hasWhole ||= first === '全';
    this.at += length;
    return true;
  }
}

function understood(clause: string, { words, hasYear, hasWhole, hasBody, hasSubject, start }: Reading): UnderstoodClause {
  const named = (kind: StatementWord): string[] => words.filter((word) => word.kind === kind).map(({ written }) => written);
  const concepts = (kind: StatementWord): string[] => flatMap(words, (word) => (word.kind === kind ? word.concept ?? [] : []));
  const kinds = new Set(words.map(({ kind }) => kind));
  const isNew = named('made').some((word) => word.startsWith('新')) || (kinds.has('normative') && (kinds.has('made') || named('valid').includes('现行有效')));
  return {
    kinds, named, concepts, hasYear, hasWhole, hasBody, hasSubject, isNew, start: start ?? 0,
    isMaking: isNew && kinds.has('made'),
    isTotal: TOTAL.test(clause),
    isScope: clause.endsWith('中') && !clause.endsWith('#中'),
    isManner: kinds.has('all') && words.every(({ kind }) => kind === 'all' || kind === 'filler'),
    isOnBoth: ON_BOTH.test(clause),
  };
}

const OTHER_YEAR = 'other year';

/** The word at `at`; null where there is none that is known. */
function wordAt(clause: string, at: number, { year }: Subject): Word | typeof OTHER_YEAR | null {
  WORD.lastIndex = at;
  const match = WORD.exec(clause);
  if (!match) return null;
  const kind = kindOf(match);
  const isCarriedOn = kind === 'carriedIn' && goesOn(match[0], year);
  if (!isCarriedOn && !isOfYear(kind, match[0], year)) return OTHER_YEAR;
  return { kind: isCarriedOn ? 'carriedOut' : kind, written: match[0], concept: conceptAt(clause, at, kind) };
}

function kindAt(clause: string, at: number): StatementWord | null {
  WORD.lastIndex = at;
  const match = WORD.exec(clause);
  return match && kindOf(match);
}

function kindOf(match: RegExpExecArray): StatementWord {
  const index = match.indexOf(match[0], 1);
  return statementWords[index - 1]?.[0] ?? 'filler';
}

const NAMED = new Map(Object.entries(namedWords).map(([kind, rows]) => [kind, { rows, pattern: new RegExp(rows.map(([, pattern]) => `(${pattern})`).join('|'), 'y') }]));

/** The row or column of the form that the word at `at` means, if it is of a kind that names one. */
function conceptAt(clause: string, at: number, kind: StatementWord): string | null {
  const named = NAMED.get(kind);
  if (!named) return null;
  named.pattern.lastIndex = at;
  const match = named.pattern.exec(clause);
  return (match && named.rows[match.indexOf(match[0], 1) - 1]?.[0]) ?? null;
}

const FROM_TO = /^(20\d\d)年度?(?:结转|转结|顺延)[至到](20\d\d)年/;

/** 2025年结转至2026年, in the report on 2025. */
function goesOn(written: string, year: number | null): boolean {
  const [, from, to] = FROM_TO.exec(written) ?? [];
  return from !== undefined && Number(from) === year && Number(to) === year + 1;
}

const YEARS_AFTER: Partial<Readonly<Record<StatementWord, number>>> = { time: 0, carriedIn: -1, carriedOut: 1 };

function isOfYear(kind: StatementWord, written: string, year: number | null): boolean {
  const offset = YEARS_AFTER[kind];
  const stated = offset === undefined ? null : /20\d\d/.exec(written);
  return !stated || (year !== null && Number(stated[0]) === year + (offset ?? 0));
}

const DID = /^(?:共|累计|新?收|[接受]|全年|[未没无])/;

/** The length of the name of the report's own body at `at`; 0 where there is none. */
function bodyAt(clause: string, at: number, organisation: string | null): number {
  const longest = /^[\p{Script=Han}、]+/u.exec(clause.slice(at, at + LONGEST_NAME))?.[0].length ?? 0;
  // 厅共收到: one character only before what it did.
  const shortest = DID.test(clause.slice(at + 1, at + 3)) ? 1 : 2;
  for (let length = longest; length >= shortest; length--) {
    if (isReportingBody(clause.slice(at, at + length), organisation)) return length;
  }
  return 0;
}

const BESIDE = /^(?:公民|群众|(?:社会)?公众)的?$/;

/** The concepts of the results and applicants that it names; 公民、商业企业 are more than one. 重复申请不予处理 names a row and its group: the row is what is meant. */
export function namesIn(clause: UnderstoodClause): string[] {
  const applicants = clause.named('filler').some((word) => BESIDE.test(word)) ? [] : clause.concepts('applicant');
  const names = [...clause.concepts('result'), ...applicants];
  const rows = new Set(names.filter((name) => name.includes('.')));
  // 不掌握相关信息、没有现成信息无法提供: these together.
  const group = names.find((name) => rows.size > 1 && [...rows].every((row) => row.startsWith(`${name}.`)));
  return group === undefined ? names.filter((name) => !names.some((other) => other.startsWith(`${name}.`))) : [group];
}
