import { severityNames } from '../../server/src/severityNames';
import { severities, type Severity } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/text/span';

/** A rule's page, read as its test. */
export interface RulePage {
  readonly title: string;
  readonly id: string;
  readonly severities: readonly Severity[];
  /** `safe`: applied by "fix all"; `offer`: one by one. */
  readonly fixes: readonly ('safe' | 'offer')[];
  readonly examples: readonly Example[];
}

/** A fenced `report` block, with the `archive` blocks before it and the `fixed` block behind it, if any. */
export interface Example {
  /** 1-based line of the fence in the page. */
  readonly line: number;
  readonly text: string;
  /** Reports beside it: `archive 路径` blocks. */
  readonly archive: readonly ArchivedText[];
  /** `nianbao.json`, where a block has it. */
  readonly config: string | null;
  readonly spans: readonly Span[];
  /** Severity of all findings, where it is not the rule's. */
  readonly severity: Severity | null;
  /** What every message must hold. */
  readonly message: string;
  readonly fixed: string | null;
}

export interface ArchivedText {
  readonly file: string;
  readonly text: string;
}

const SEVERITIES: Readonly<Record<string, Severity>> = Object.fromEntries(
  severities.map((severity) => [severityNames[severity], severity]),
);
const FIXES: Readonly<Record<string, readonly ('safe' | 'offer')[]>> = {
  自动: ['safe'], 逐条确认: ['offer'], 自动或逐条确认: ['safe', 'offer'], 无: [],
};

const HEAD = /^# (.+)\n\n`([a-z-]+)` · 级别：(\S+) · 修正：(\S+)\n/;
const FENCE = /^```(report|fixed|archive|config)(.*)\n([^]*?)^```$/gm;

/**
 * Reads a page: a title line, a line `` `id` · 级别：警告 · 修正：自动 ``, prose and fenced blocks.
 * `report severity=information message=差 2` demands a severity and a part of the messages. Blocks `archive 路径` before
 * it are reports beside it, a block `config` is their nianbao.json.
 */
export function parseRulePage(markdown: string): RulePage {
  const [, title = '', id = '', severities = '', fixes = ''] = HEAD.exec(markdown) ?? [];
  return {
    title,
    id,
    severities: severities.split('或').map((name) => lookUp(SEVERITIES, name)),
    fixes: lookUp(FIXES, fixes),
    examples: parseExamples(markdown),
  };
}

function parseExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  let archive: ArchivedText[] = [];
  let config: string | null = null;
  for (const match of markdown.matchAll(FENCE)) {
    const [, kind, info = '', content = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    const last = examples.at(-1);
    if (kind === 'archive') {
      archive.push({ file: info.trim() || `archive/${archive.length + 1}.txt`, text: unescape(content) });
    } else if (kind === 'config') {
      config = content;
    } else if (kind === 'report') {
      examples.push({ line, archive, config, ...parseMarks(unescape(content)), ...parseInfo(info), fixed: null });
      archive = [];
      config = null;
    } else if (last?.fixed === null) {
      examples[examples.length - 1] = { ...last, fixed: unescape(content) };
    } else {
      throw new Error(`line ${line}: a fixed block needs a report block before it`);
    }
  }
  return examples;
}

function parseInfo(info: string): Pick<Example, 'severity' | 'message'> {
  const severity = /(?:^| )severity=(\S+)/.exec(info)?.[1] as Severity | undefined;
  return { severity: severity ?? null, message: /(?:^| )message=(.+)$/.exec(info)?.[1] ?? '' };
}

/** `⇥` is a tab; `\u200b` is a character that a reader of the page could not see. */
function unescape(content: string): string {
  const visible = content.replaceAll('⇥', '\t');
  return visible.replaceAll(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Takes the `⟦…⟧` out of a text and tells where they stood. They may nest. */
function parseMarks(marked: string): Pick<Example, 'text' | 'spans'> {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') {
      open.push(text.length);
    } else if (character === '⟧') {
      spans.push({ start: open.pop() ?? text.length, end: text.length });
    } else {
      text += character;
    }
  }
  if (open.length > 0 || spans.some(({ start, end }) => start === end)) throw new Error(`unpaired mark: ${marked}`);
  return { text, spans: spans.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

function lookUp<Value>(values: Readonly<Record<string, Value>>, key: string): Value {
  const value = values[key];
  if (value === undefined) throw new Error(`the head of the page has an unknown word: ${key}`);
  return value;
}
