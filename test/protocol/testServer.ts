import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { bundle } from '../bundle';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The folder of its workspace. */
  readonly folder?: string;
  /** The language of the editor; many editors do not say. */
  readonly locale?: string;
  /** Answers `workspace/configuration`. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** Answers `nianbao/config`. */
  readonly config?: (uri: string) => string | null;
  /** Requests of the server that the client answers with an error. */
  readonly refuses?: readonly string[];
  /** How the server is started; by default as most editors do. */
  readonly command?: readonly string[];
  /** Takes each line of its standard error, which else is shown. */
  readonly onError?: (line: string) => void;
}

export interface TestServer {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The parameters of the next notification or request with this method that nobody has taken yet. */
  readonly next: <Params>(method: string) => Promise<Params>;
  /** The methods of all that came from the server and was not taken. */
  readonly untaken: () => string[];
  readonly pid: number;
  /** What the process ended with. */
  readonly exit: Promise<number | null>;
  /** Ends it as the protocol wants. */
  readonly stop: () => Promise<number | null>;
}

/** A client over stdio and a server in a process of its own. */
export async function startTestServer(options: ClientOptions = {}): Promise<TestServer> {
  const { capabilities = {}, initializationOptions, folder, locale, configuration, config, refuses = [], command, onError = showError } = options;
  const child = spawn(process.execPath, command ?? [await bundle('nianbao'), 'lsp', '--stdio'], { stdio: 'pipe' });
  createInterface(child.stderr).on('line', onError);
  const exit = new Promise<number | null>((done) => child.on('exit', done));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const inbox = openInbox();
  connection.onNotification((method, params) => inbox.put(method, params));
  connection.onRequest((method, params) => {
    inbox.put(method, params);
    if (refuses.includes(method)) throw new Error('refused');
    const { items = [], uri = '' } = (params ?? {}) as { items?: { scopeUri?: string }[]; uri?: string };
    if (method === 'nianbao/config') {
      const content = config?.(uri) ?? null;
      return content === null ? null : Buffer.from(content).toString('base64');
    }
    return method === 'workspace/configuration' ? items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null) : null;
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid, rootUri: null, workspaceFolders: folder === undefined ? null : [{ uri: folder, name: '' }], capabilities, initializationOptions, locale,
  });
  await connection.sendNotification('initialized', {});
  const stop = async (): Promise<number | null> => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return exit;
  };
  return { connection, initialized, next: inbox.take, untaken: inbox.methods, pid: child.pid!, exit, stop };
}

function showError(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface Inbox {
  readonly put: (method: string, params: unknown) => void;
  readonly take: <Params>(method: string) => Promise<Params>;
  readonly methods: () => string[];
}

function openInbox(): Inbox {
  const messages: { readonly method: string; readonly params: unknown }[] = [];
  const waiting: { readonly method: string; readonly give: (params: unknown) => void }[] = [];
  return {
    put: (method, params) => {
      const index = waiting.findIndex((each) => each.method === method);
      if (index < 0) messages.push({ method, params });
      else waiting.splice(index, 1)[0]?.give(params);
    },
    take: <Params>(method: string) => new Promise<Params>((give) => {
      const index = messages.findIndex((each) => each.method === method);
      if (index < 0) waiting.push({ method, give: give as (params: unknown) => void });
      else give(messages.splice(index, 1)[0]?.params as Params);
    }),
    methods: () => messages.map(({ method }) => method),
  };
}
