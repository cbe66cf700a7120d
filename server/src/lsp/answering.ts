import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import type { Client } from './client';

/** Runs a handler; a fault costs its answer, for which `empty` stands in, and nothing else. */
export type Answer = <T>(request: string, empty: T, handler: () => T | Promise<T>) => Promise<T>;

/** What every part of the server works with. */
export interface Served {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly answer: Answer;
  /** Null for documents that are not reports. */
  readonly analysisOf: (uri: string) => Analysis | null;
}

export function answering(connection: Connection): Answer {
  return async (request, empty, handler) => {
    try {
      return await handler();
    } catch (error) {
      connection.console.error(`${request}：${describeError(error)}`);
      return empty;
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
