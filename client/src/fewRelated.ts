import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';
import { vsdiag } from 'vscode-languageclient';

/**
 * A wrong total has some twenty cells beside it. The hover lists them all before what else there is to say; the first
 * ones, which are not 0, are enough there, for the cursor lights up every cell.
 */
const MOST_RELATED = 2;

/** Middleware for diagnostics: fewer related places for each. */
export const fewRelated: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']> = async (
  document, previousResultId, token, next,
) => {
  const report = await next(document, previousResultId, token);
  if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) {
    for (const diagnostic of report.items) {
      const { relatedInformation } = diagnostic;
      if (relatedInformation) diagnostic.relatedInformation = relatedInformation.slice(0, MOST_RELATED);
    }
  }
  return report;
};
