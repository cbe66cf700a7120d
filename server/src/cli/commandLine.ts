import { parseArgs } from 'node:util';
import { closest } from './closest';
import { commandNames, commands, explain, isCommand, type Command } from './commands';

/** What the arguments after `nianbao` ask for. */
export function parseCommandLine(args: readonly string[]): Command {
  const { tokens, values, positionals } = parseArgs({
    args: [...args], options, allowPositionals: true, allowNegative: true, strict: false, tokens: true,
  });
  const [first, ...others] = positionals;
  const [name, ...paths] = first === 'help' ? others : positionals;
  const about = name !== undefined && isCommand(name) ? name : null;
  const mistake = tokens.map((token) => (token.kind === 'option' ? findMistake(token) : null)).find(Boolean);
  if (args.length === 0) return { kind: 'help', asked: false, about };
  if (mistake) return { kind: 'wrongUse', message: mistake, about };
  if (values['help'] || first === 'help') return { kind: 'help', asked: true, about };
  if (values['version']) return { kind: 'version' };
  const isExplain = values['explain'] !== undefined;
  if (name !== undefined && about === null && !isExplain) return { kind: 'wrongUse', message: `没有“${name}”这个命令。${likely(name)}`, about };
  const schema = isExplain ? explain : commands[about ?? 'check'];
  const parsed = schema.safeParse({ ...values, paths });
  return parsed.success ? parsed.data : { kind: 'wrongUse', message: parsed.error.issues[0]?.message ?? '', about };
}

/** A file that was named without a command is most likely to be checked. */
function likely(name: string): string {
  return closest(name, commandNames) || `要检查文件或文件夹，请写 nianbao check ${name}。`;
}

export const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  explain: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  except: { type: 'string', multiple: true },
  quiet: { type: 'boolean', short: 'q' },
  stats: { type: 'boolean' },
  timing: { type: 'boolean' },
  accept: { type: 'boolean' },
  state: { type: 'string' },
  note: { type: 'string' },
  fix: { type: 'boolean' },
  config: { type: 'boolean' },
  'print-config': { type: 'boolean' },
  archive: { type: 'string', multiple: true },
  expect: { type: 'string' },
  jobs: { type: 'string' },
  shard: { type: 'string' },
  cache: { type: 'boolean' },
  progress: { type: 'boolean' },
  of: { type: 'string' },
  year: { type: 'string' },
  layout: { type: 'string' },
  'stdin-filename': { type: 'string' },
  output: { type: 'string', short: 'o' },
  suggest: { type: 'boolean' },
  date: { type: 'string' },
  color: { type: 'boolean' },
  stdio: { type: 'boolean' },
  // Editors that start a server add it, so that the server ends when they do.
  clientProcessId: { type: 'string' },
} as const;

/** `parseArgs` would say it in English, and name neither the command nor the likely option. */
function findMistake(token: { name: string; rawName: string; value?: string | undefined }): string | null {
  const option = Object.entries(options).find(([name]) => name === token.name)?.[1];
  if (!option) {
    return `没有“${token.rawName}”这个选项。${closest(token.rawName, Object.keys(options).map((name) => `--${name}`))}`;
  }
  if (option.type === 'string' && token.value === undefined) return `${token.rawName} 后面缺少内容。`;
  if (option.type === 'boolean' && token.value !== undefined && token.name !== 'cache') return `${token.rawName} 后面不能带内容。`;
  return null;
}
