import { LSPErrorCodes, type ConnectionStrategy } from 'vscode-languageserver';

/**
 * Answers requests that are withdrawn before it is their turn. With each letter an editor withdraws what it asked about
 * the text before; in a very long one, working through all that would leave the author waiting.
 */
export const dropWithdrawn: ConnectionStrategy = {
  // The library writes into it whose answer it is.
  cancelUndispatched: () => ({ jsonrpc: '2.0', id: null, error: { code: LSPErrorCodes.RequestCancelled, message: 'withdrawn' } }),
};
