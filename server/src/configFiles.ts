import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseConfig, type ParsedConfig } from './config';

/** The side files of the documents that are open. */
export interface ConfigFiles {
  /** The one that holds for a document: the nearest in its folder or above; null where there is none. */
  readonly nearest: (uri: string) => Promise<ConfigFile | null>;
  /** They may have changed where they are kept. */
  readonly forget: () => void;
}

/** The same object until its text changes. */
export interface ConfigFile extends ParsedConfig {
  readonly uri: string;
  readonly text: string;
  /** The version of the open document; null where it is not open. */
  readonly version: number | null;
}

export interface ConfigSource {
  /** What is being edited comes before what is saved. */
  readonly open: (uri: string) => TextDocument | undefined;
  /** The text of a file; null where there is none. */
  readonly read: (uri: string) => Promise<string | null>;
}

export const CONFIG_NAME = 'nianbao.json';

export function configFiles({ open, read }: ConfigSource): ConfigFiles {
  const saved = new Map<string, Promise<string | null>>();
  const parsed = new Map<string, ConfigFile>();
  const readOnce = (uri: string): Promise<string | null> => {
    const text = saved.get(uri) ?? read(uri);
    saved.set(uri, text);
    return text;
  };
  const fileOf = (uri: string, text: string, version: number | null): ConfigFile => {
    const known = parsed.get(uri);
    if (known?.text === text && known.version === version) return known;
    const file = { uri, text, version, ...parseConfig(text) };
    parsed.set(uri, file);
    return file;
  };
  return {
    nearest: async (uri) => {
      for (const candidate of candidates(uri)) {
        const document = open(candidate);
        const text = document?.getText() ?? await readOnce(candidate);
        if (text !== null) return fileOf(candidate, text, document?.version ?? null);
      }
      return null;
    },
    forget: () => saved.clear(),
  };
}

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

/** The file in the folder of `uri`. */
export function configBeside(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1) + CONFIG_NAME;
}

/** The path of a document from the folder of its side file. */
export function pathFrom(configUri: string, uri: string): string {
  return decodeURIComponent(uri.slice(configUri.length - CONFIG_NAME.length));
}

/** The same; null for one that is not below that folder. */
export function pathBelow(configUri: string, uri: string): string | null {
  return uri.startsWith(configUri.slice(0, -CONFIG_NAME.length)) ? pathFrom(configUri, uri) : null;
}

/** The nearest first. What is not in a folder (untitled:…) has none. */
function candidates(uri: string): string[] {
  const root = /^[a-z][\w+.-]*:\/\/[^/]*/i.exec(uri)?.[0];
  if (root === undefined) return [];
  const folders = uri.slice(root.length).split('/').slice(0, -1);
  return folders.map((_, depth) => [root, ...folders.slice(1, folders.length - depth), CONFIG_NAME].join('/'));
}
