import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../intake/decode';
import { decodedUri } from '../text/decodedUri';
import { parseConfig, type ParsedConfig } from './config';
import type { ConfigProblem } from './configMessages';

/** The side files of the documents that are open. */
export interface ConfigFiles {
  /** The one that holds for a document: the nearest in its folder or above; null where there is none. */
  readonly nearest: (uri: string) => Promise<ConfigFile | null>;
  /** They may have changed where they are kept. */
  readonly forget: () => void;
}

/** The same object until its text changes. */
export interface ConfigFile extends ParsedConfig, ConfigText {
  readonly uri: string;
  /** The version of the open document; null where it is not open. */
  readonly version: number | null;
}

export interface ConfigSource {
  /** What is being edited comes before what is saved. */
  readonly open: (uri: string) => TextDocument | undefined;
  /** Null where there is no such file. */
  readonly read: ReadConfig;
}

export type ReadConfig = (uri: string) => Promise<ConfigText | null>;

export interface ConfigText {
  readonly text: string;
  /** Nothing is written into a file in another encoding: words in it would be lost. */
  readonly isUtf8: boolean;
}

/** What the bytes of a file say, without its byte order mark. */
export function configText(bytes: Uint8Array): ConfigText {
  const decoded = decode(bytes);
  return 'error' in decoded ? { text: '', isUtf8: false } : { text: decoded.text, isUtf8: decoded.encoding === 'UTF-8' };
}

export const CONFIG_NAME = 'nianbao.json';

export function configFiles({ open, read }: ConfigSource): ConfigFiles {
  const saved = new Map<string, ReturnType<ReadConfig>>();
  const parsed = new Map<string, ConfigFile>();
  const readOnce: ReadConfig = (uri) => {
    const content = saved.get(uri) ?? read(uri);
    saved.set(uri, content);
    return content;
  };
  const fileOf = (uri: string, { text, isUtf8 }: ConfigText, version: number | null): ConfigFile => {
    const known = parsed.get(uri);
    if (known?.text === text && known.isUtf8 === isUtf8 && known.version === version) return known;
    const { config, problems } = parseConfig(text);
    const file = { uri, text, isUtf8, version, config, problems: isUtf8 ? problems : [OTHER_ENCODING, ...problems] };
    parsed.set(uri, file);
    return file;
  };
  return {
    nearest: async (uri) => {
      for (const candidate of candidates(uri)) {
        const document = open(candidate);
        // An editor writes it in the encoding in which it has read it.
        const content = document ? { text: document.getText(), isUtf8: true } : await readOnce(candidate);
        if (content !== null) return fileOf(candidate, content, document?.version ?? null);
      }
      return null;
    },
    forget: () => saved.clear(),
  };
}

const OTHER_ENCODING: ConfigProblem = {
  span: { start: 0, end: 0 },
  message: { zh: '这个文件不是 UTF-8 编码，请另存为 UTF-8。', en: 'This file is not in UTF-8. Save it as UTF-8.' },
};

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

/** The file in the folder of `uri`. */
export function configBeside(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1) + CONFIG_NAME;
}

/** The path of a document from the folder of its side file. */
export function pathFrom(configUri: string, uri: string): string {
  return decodedUri(uri.slice(configUri.length - CONFIG_NAME.length));
}

/** The same; null for one that is not below that folder. */
export function pathBelow(configUri: string, uri: string): string | null {
  return uri.startsWith(configUri.slice(0, -CONFIG_NAME.length)) ? pathFrom(configUri, uri) : null;
}

/** A new document is in none, though its name may be that of a file to come (untitled:/work/x.txt). */
export function isInFolder(uri: string): boolean {
  return ROOT.test(uri) && !uri.startsWith('untitled:');
}

/** Of a file system, with or without an authority: `file://`, `vscode-vfs://github`, `memfs:`. */
const ROOT = /^[a-z][\w+.-]*:(?:\/\/[^/]*)?(?=\/)/i;

/** The nearest first. */
function candidates(uri: string): string[] {
  if (!isInFolder(uri)) return [];
  const root = ROOT.exec(uri)?.[0] ?? '';
  const folders = uri.slice(root.length).split('/').slice(0, -1);
  return folders.map((_, depth) => [root, ...folders.slice(1, folders.length - depth), CONFIG_NAME].join('/'));
}
