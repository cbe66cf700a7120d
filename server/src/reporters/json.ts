import type { SourceKind } from '../intake/intake';
import { printJson } from './printJson';
import { isChecked, type FileResult, type LocatedPlace, type LocatedProblem, type OpenReporter } from './reporter';
import { openTally } from './summary';

/** For programs: one object, lines and characters from 0 in UTF-16 units, as in LSP. */
export const json: OpenReporter = () => {
  const tally = openTally();
  let isFirst = true;
  const begin = (): string => (isFirst ? '{\n  "version": 1,\n  "files": [' : ',');
  return {
    add: (file) => {
      tally.add(file);
      const printed = `${begin()}\n    ${indented(toJson(file), 2)}`;
      isFirst = false;
      return printed;
    },
    end: (missing) => [
      isFirst ? `${begin()}]` : '\n  ]',
      missing.length > 0 ? `,\n  "missing": ${indented(missing, 1)}` : '',
      `,\n  "summary": ${indented(tally.summary(), 1)}\n}\n`,
    ].join(''),
  };
};

function indented(value: object, depth: number): string {
  return printJson(value, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function toJson(file: FileResult): object {
  if (!isChecked(file)) return { path: file.path, error: file.error };
  const { path, source, part, report, problems } = file;
  const kind = source?.kind;
  return { path, ...source, ...(part === undefined ? {} : { part }), report, problems: problems.map((problem) => problemToJson(problem, kind)) };
}

function problemToJson(problem: LocatedProblem, kind: SourceKind | undefined): object {
  const { rule, severity, message, range, location, known, related, fixes } = problem;
  const common = { rule, severity, message, range, location, ...known };
  return { ...common, ...inFile(problem, kind), related: related.map((each) => relatedToJson(each, kind)), fixes };
}

function relatedToJson({ path, message, range, place }: LocatedPlace, kind: SourceKind | undefined): object {
  return { ...(path === undefined ? {} : { path }), message, range, ...(place ? inFile({ place }, kind) : {}) };
}

/** The place in words, and in numbers for programs. */
function inFile({ place }: Pick<LocatedProblem, 'place'>, kind: SourceKind | undefined): object {
  if (!place) return {};
  const { words, ...numbers } = place;
  return { place: words, source: { kind, ...numbers } };
}
