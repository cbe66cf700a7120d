import { isChecked, type FileResult, type LocatedProblem, type Reporter } from './reporter';
import { summarize } from './summary';

/** For programs: one object, lines and characters from 0 in UTF-16 units, as in LSP. */
export const json: Reporter = (files) => {
  const output = { version: 1, files: files.map(toJson), summary: summarize(files) };
  return `${JSON.stringify(output, null, 2)}\n`;
};

function toJson(file: FileResult): object {
  if (!isChecked(file)) return { path: file.path, error: file.error };
  return { path: file.path, report: file.report, problems: file.problems.map(problemToJson) };
}

function problemToJson(problem: LocatedProblem): object {
  const { rule, severity, message, range, location, related, fixes } = problem;
  return { rule: rule.id, severity, message, range, location, related, fixes };
}
