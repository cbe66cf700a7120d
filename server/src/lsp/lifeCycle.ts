import { ErrorCodes, Message, ResponseError, type Connection, type ConnectionOptions, type NotificationMessage, type RequestMessage } from 'vscode-languageserver';
import * as z from 'zod';
import { dropWithdrawn } from './withdrawn';

/** From the first message to the last: what may be asked when, and that it is asked as the protocol says. */
export interface LifeCycle {
  readonly options: ConnectionOptions;
  /** Whether the client has said that it will ask no more. */
  readonly hasEnded: () => boolean;
}

/** What is asked, and answered with an error, instead of a request that makes no sense: the library has no other way to refuse one. */
const REFUSED = 'nianbao/refused';

export function openLifeCycle(): LifeCycle {
  let stage: Stage = 'new';
  return {
    hasEnded: () => stage === 'ended',
    options: {
      connectionStrategy: dropWithdrawn,
      messageStrategy: {
        handleMessage: (message, next) => {
          if (Message.isNotification(message) && !isHeeded(message, stage)) return undefined;
          if (!Message.isRequest(message)) return next(message);
          const refusal = refusalOf(message, stage);
          if (refusal) return next({ ...message, method: REFUSED, params: refusal } as RequestMessage);
          if (message.method === 'initialize') stage = 'running';
          if (message.method === 'shutdown') stage = 'ended';
          return next(message);
        },
      },
    },
  };
}

type Stage = 'new' | 'running' | 'ended';

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, reason }: Refusal) => new ResponseError(code, reason));
}

function refusalOf({ method, params }: RequestMessage, stage: Stage): Refusal | null {
  const isFirst = method === 'initialize';
  if (stage === 'ended') return { code: ErrorCodes.InvalidRequest, reason: `${method} after shutdown` };
  if (stage === 'new' && !isFirst) return { code: ErrorCodes.ServerNotInitialized, reason: `${method} before initialize` };
  if (stage === 'running' && isFirst) return { code: ErrorCodes.InvalidRequest, reason: 'initialize for the second time' };
  return isAsNeeded(method, params) ? null : { code: ErrorCodes.InvalidParams, reason: `${method} without the parameters that it needs` };
}

/** Nobody can be told what is wrong with a notification. */
function isHeeded({ method, params }: NotificationMessage, stage: Stage): boolean {
  return method === 'exit' || (stage === 'running' && isAsNeeded(method, params));
}

function isAsNeeded(method: string, params: unknown): boolean {
  const schema = schemas.get(method) ?? (method.startsWith('textDocument/') ? ofDocument : null);
  return schema?.safeParse(params).success ?? true;
}

const uri = z.string();

const ofDocument = z.object({ textDocument: z.object({ uri }) });

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['initialize', z.object({ capabilities: z.object({}), locale: z.string().optional() })],
  ['textDocument/didOpen', z.object({ textDocument: z.object({ uri, languageId: z.string(), text: z.string() }) })],
  ['textDocument/didChange', z.object({ textDocument: z.object({ uri }), contentChanges: z.array(z.object({ text: z.string() })) })],
]);
