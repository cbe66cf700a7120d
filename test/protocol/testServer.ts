import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** Requests of the server that the client answers with an error. */
  readonly refuses?: readonly string[];
  /** How the server is started; by default as VS Code and most editors do. */
  readonly command?: readonly string[];
}

export interface TestServer {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The parameters of the next notification or request with this method that nobody has taken yet. */
  readonly next: <Params>(method: string) => Promise<Params>;
  /** The methods of all that came from the server and was not taken. */
  readonly untaken: () => string[];
  /** What the process ended with. */
  readonly exit: Promise<number | null>;
  /** Ends it as the protocol wants. */
  readonly stop: () => Promise<number | null>;
}

/** A client over stdio and a server in a process of its own. */
export async function startTestServer(options: ClientOptions = {}): Promise<TestServer> {
  const { capabilities = {}, initializationOptions, configuration, refuses = [], command } = options;
  const { server } = await bundles();
  const child = spawn(process.execPath, command ?? [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = new Promise<number | null>((done) => child.on('exit', done));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const inbox = openInbox();
  connection.onNotification((method, params) => inbox.put(method, params));
  connection.onRequest((method, params) => {
    inbox.put(method, params);
    if (refuses.includes(method)) throw new Error('refused');
    const { items = [] } = (params ?? {}) as { items?: { scopeUri?: string }[] };
    return method === 'workspace/configuration' ? items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null) : null;
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid, rootUri: null, capabilities, initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const stop = async (): Promise<number | null> => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return exit;
  };
  return { connection, initialized, next: inbox.take, untaken: inbox.methods, exit, stop };
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

interface Bundles {
  readonly server: string;
  readonly commandLine: string;
}

let built: Promise<Bundles> | null = null;

/** What users run, built once a worker. Renamed into place, as another worker may be using it. */
export function bundles(): Promise<Bundles> {
  built ??= build();
  return built;
}

async function build(): Promise<Bundles> {
  await mkdir('out/protocol', { recursive: true });
  const draft = await mkdtemp('out/protocol/draft-');
  await promisify(execFile)(process.execPath, ['esbuild.mjs', '--production', '--outdir', draft, 'server/node', 'nianbao']);
  const server = resolve('out/protocol/server.js');
  const commandLine = resolve('out/protocol/nianbao.js');
  await rename(join(draft, 'server/node.js'), server);
  await rename(join(draft, 'nianbao.js'), commandLine);
  await rm(draft, { recursive: true });
  return { server, commandLine };
}
