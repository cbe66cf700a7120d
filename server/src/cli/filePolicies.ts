import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hierarchyOf, type Hierarchy } from '../archive/hierarchy';
import { emptyConfig } from '../config/config';
import { configFiles, pathBelow, pathFrom, type ConfigFile } from '../config/configFiles';
import { policyOf, type Policy } from '../config/policy';
import type { FoundFile } from '../node/findFiles';
import { readConfigAt } from '../node/readConfigAt';
import type { CheckOptions } from './commands';

/** What holds for which file of a run. */
export interface FilePolicies {
  readonly of: (path: string) => Promise<FilePolicy>;
  /** What is wrong in their nianbao.json, to be mended before anything is checked. */
  readonly mistakes: (files: readonly FoundFile[]) => Promise<readonly string[]>;
}

export interface FilePolicy {
  readonly policy: Policy;
  /** The nianbao.json that was heeded. */
  readonly config: ConfigFile | null;
  /** Who is who, and who belongs to whom. */
  readonly hierarchy: Hierarchy;
  /** Whether the output shows tables as they are printed. */
  readonly draws: boolean;
}

type Options = Pick<CheckOptions, 'config' | 'levels' | 'stdinFilename'> & Partial<Pick<CheckOptions, 'format'>>;

export function filePolicies({ config: heeds, levels, stdinFilename, format }: Options): FilePolicies {
  const files = configFiles({ open: () => undefined, read: readConfigAt });
  const uriOf = (path: string): string => pathToFileURL(resolve(path === '-' ? stdinFilename : path)).href;
  const nearest = (path: string): Promise<ConfigFile | null> => (
    heeds ? files.nearest(uriOf(path)) : Promise.resolve(null)
  );
  const known = new Map<ConfigFile | null, Hierarchy>();
  const hierarchyFor = (config: ConfigFile | null): Hierarchy => {
    const hierarchy = known.get(config) ?? hierarchyIn(config, uriOf);
    known.set(config, hierarchy);
    return hierarchy;
  };
  return {
    of: async (path) => {
      const config = await nearest(path);
      const hold = config && { config: config.config, path: pathFrom(config.uri, uriOf(path)), name: shownPath(config) };
      return { hierarchy: hierarchyFor(config), policy: policyOf(null, hold, { name: '命令行 --rule', levels }), config, draws: format === 'html' };
    },
    mistakes: async (found) => {
      // The same one holds for all files of a folder.
      const folders = new Map(found.map(({ path }) => [path === '-' ? path : dirname(path), path]));
      const configs = await Promise.all([...folders.values()].map(nearest));
      return [...new Set(configs)].flatMap((config) => (config ? mistakesIn(config) : []));
    },
  };
}

/** Paths are asked for again and again, and to make one a URI takes its time. */
function hierarchyIn(config: ConfigFile | null, uriOf: (path: string) => string): Hierarchy {
  const { aliases, subordinates } = config?.config ?? emptyConfig;
  const paths = new Map<string, string | null>();
  return hierarchyOf(aliases, subordinates, (file) => {
    const path = paths.get(file) ?? (config && pathBelow(config.uri, uriOf(file)));
    paths.set(file, path);
    return path;
  });
}

/** From the working folder, as the user wrote the other paths. */
export function shownPath({ uri }: Pick<ConfigFile, 'uri'>): string {
  const path = fileURLToPath(uri);
  const short = relative('.', path);
  return (short.startsWith('..') ? path : short).split(sep).join('/');
}

/** 年报/nianbao.json:3:5 */
export function placeIn(config: ConfigFile, offset: number): string {
  const { line, character } = TextDocument.create(config.uri, 'jsonc', 0, config.text).positionAt(offset);
  return `${shownPath(config)}:${line + 1}:${character + 1}`;
}

function mistakesIn(config: ConfigFile): string[] {
  return config.problems.map(({ span, message }) => `${placeIn(config, span.start)} ${message.zh}`);
}
