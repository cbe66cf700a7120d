import type { InitializeParams } from 'vscode-languageserver';
import * as z from 'zod';
import type { Language } from '../text/bilingual';

/** What the editor at the other end can do and wants, asked once. */
export interface Client {
  /** Asks for diagnostics itself; to others they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  /** Takes edits for a certain version of a document. */
  readonly versionsEdits: boolean;
  /** Shows what an edit changes and lets the user confirm it. */
  readonly annotatesEdits: boolean;
  readonly takesCodeActions: boolean;
  /** Can be told which documents are formatted. */
  readonly registersFormatting: boolean;
  readonly nestsSymbols: boolean;
  /** Can be asked for settings, for each document by itself. */
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly showsMarkdown: boolean;
  /** Of its menus and messages. */
  readonly language: Language;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** Takes completions with places to fill in. */
  readonly takesSnippets: boolean;
  /** Has the command `nianbao.goTo`, which moves the cursor. */
  readonly goesTo: boolean;
  /** Answers `nianbao/config` with the bytes of a nianbao.json, in Base64. */
  readonly readsConfig: boolean;
  readonly watchesFiles: boolean;
  /** Can be asked for the folders of the workspace. */
  readonly hasFolders: boolean;
  /** Those that it named at the start. */
  readonly folders: readonly string[];
  /** Takes edits that make a file. */
  readonly createsFiles: boolean;
  /** Wants `nianbao/recognised` for reports that it knows as plain text. */
  readonly wantsRecognised: boolean;
  /** The section `nianbao` of the settings, from editors that send it at the start. */
  readonly settings: unknown;
}

export function toClient({ capabilities, initializationOptions, workspaceFolders, locale = 'zh' }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options = optionsSchema.parse(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedInformation:
      textDocument?.diagnostic?.relatedInformation === true
      || textDocument?.publishDiagnostics?.relatedInformation === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    language: locale.startsWith('zh') ? 'zh' : 'en',
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    goesTo: options.goTo,
    readsConfig: options.config,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? [],
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    wantsRecognised: options.recognised,
    settings: options.settings,
  };
}

const flag = z.boolean().catch(false);

const optionsSchema = z
  .object({ recognised: flag, goTo: flag, config: flag, settings: z.unknown().optional() })
  .catch({ recognised: false, goTo: false, config: false, settings: undefined });
