import { fingerprintHash } from '../analysis/fingerprint';
import { messageWithState } from '../analysis/knownFinding';
import type { MissingReport } from '../archive/missingReports';
import { rulePage } from '../rulePage';
import { rules } from '../rules/index';
import type { Severity } from '../rules/rule';
import { describeMissing } from './describeMissing';
import { printJson } from './printJson';
import { isChecked, type CheckedFile, type FileResult, type LocatedPlace, type LocatedProblem, type OpenReporter } from './reporter';
import { toUri } from './toUri';

/** For code scanning: SARIF 2.1.0 (OASIS), a result a line. Lines and columns from 1, in UTF-16 units. */
export const sarif: OpenReporter = () => {
  const artifacts: object[] = [];
  const failures: object[] = [];
  let isFirst = true;
  return {
    add: (file) => {
      artifacts.push(toArtifact(file));
      if (!isChecked(file)) failures.push(notification('error', `未能检查：${file.error}`, file.path));
      const results = isChecked(file) ? file.problems.map((problem) => printJson(toResult(file, problem))) : [];
      if (results.length === 0) return '';
      const begin = isFirst ? BEGIN : ',\n';
      isFirst = false;
      return begin + results.join(',\n');
    },
    end: (missing) => `${isFirst ? BEGIN : ''}\n],${printJson(runProperties(artifacts, failures, missing)).slice(1)}]}\n`,
  };
};

const BEGIN = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[\n';

function runProperties(artifacts: readonly object[], failures: readonly object[], missing: readonly MissingReport[]): object {
  const notes = missing.map((each) => notification('warning', describeMissing(each)));
  return {
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    defaultEncoding: 'UTF-8',
    defaultSourceLanguage: 'plaintext',
    language: 'zh-CN',
    tool: { driver: driver() },
    artifacts,
    invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: [...failures, ...notes] }],
  };
}

declare const NIANBAO_VERSION: string;

function driver(): object {
  return {
    name: 'nianbao',
    // Only what is bundled has one.
    ...(typeof NIANBAO_VERSION === 'undefined' ? {} : { version: NIANBAO_VERSION, semanticVersion: NIANBAO_VERSION }),
    informationUri: 'https://github.com/nianbao/nianbao',
    rules: rules.map(({ id, title, rationale, basis, severity }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: rationale },
      help: { text: `${rationale}${basis === '' ? '' : `\n依据：${basis}。`}` },
      helpUri: rulePage(id),
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: ['政府信息公开', '年度报告'], 'problem.severity': problemSeverities[severity] },
    })),
  };
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** What GitHub sorts by. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error', warning: 'warning', information: 'recommendation', hint: 'recommendation',
};

const ruleIndices = new Map(rules.map(({ id }, index) => [id, index]));

function notification(level: string, text: string, path?: string): object {
  return { level, message: { text }, ...(path === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: toLocation(path) } }] }) };
}

function toArtifact(file: FileResult): object {
  const encoding = isChecked(file) ? (file.source?.encoding ?? null) : null;
  return { location: toLocation(file.path), ...(encoding === null ? {} : { encoding }) };
}

function toLocation(path: string): object {
  return { uri: toUri(path) };
}

function toResult({ path, source }: CheckedFile, problem: LocatedProblem): object {
  const { rule, severity, known, place, related, fixes, fingerprint } = problem;
  const safe = fixes.filter((fix) => fix.safe && (source?.kind ?? 'text') === 'text');
  return {
    ruleId: rule,
    ...(ruleIndices.has(rule) ? { ruleIndex: ruleIndices.get(rule) } : {}),
    level: levels[severity],
    message: { text: place ? `${place.words}：${messageWithState(problem)}` : messageWithState(problem) },
    locations: [placeToLocation(path, problem)],
    ...(related.length > 0 ? { relatedLocations: related.map((each, id) => ({ id, ...placeToLocation(path, each), message: { text: each.message } })) } : {}),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'nianbao/v1': fingerprintHash(fingerprint) } }),
    ...(safe.length > 0 ? { fixes: safe.map((fix) => toFix(path, fix)) } : {}),
    properties: { severity, ...known },
  };
}

/** A Word file or a web page has no lines that mean anything: the place stands there in words. */
function placeToLocation(path: string, { range, place, ...other }: Pick<LocatedPlace, 'path' | 'range' | 'place'>): object {
  const artifactLocation = toLocation(other.path ?? path);
  if (!place) return { physicalLocation: { artifactLocation, region: toRegion(range) } };
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: place.words }] };
}

function toRegion({ start, end }: LocatedPlace['range']): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function toFix(path: string, { title, edits }: LocatedProblem['fixes'][number]): object {
  const replacements = edits.map(({ range, newText }) => ({ deletedRegion: toRegion(range), insertedContent: { text: newText } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: toLocation(path), replacements }] };
}
