import { CONFIG_NAME, pathFrom, type ConfigFile, type ConfigFiles } from '../config/configFiles';
import { policyOf, type Policy } from '../config/policy';
import type { Settings } from './settings';
import type { SettingsByDocument } from './settingsByDocument';

/** What is wanted of the findings of which document. */
export interface PoliciesByDocument {
  /** The same object until the settings or the side file change. */
  readonly of: (uri: string) => Promise<Policy>;
  /** The side file that holds for it, as far as it was asked for before. */
  readonly configOf: (uri: string) => ConfigFile | null;
  readonly forget: (uri: string) => void;
}

export function policiesByDocument(settings: SettingsByDocument, configs: ConfigFiles): PoliciesByDocument {
  const made = new Map<string, { readonly own: Settings; readonly file: ConfigFile | null; readonly policy: Policy }>();
  return {
    of: async (uri) => {
      const [own, file] = await Promise.all([settings.of(uri), configs.nearest(uri)]);
      const known = made.get(uri);
      if (known?.own === own && known.file === file) return known.policy;
      const hold = file && { config: file.config, path: pathFrom(file.uri, uri), name: CONFIG_NAME };
      const policy = policyOf({ name: '编辑器设置 nianbao.rules', levels: own.levels }, hold);
      made.set(uri, { own, file, policy });
      return policy;
    },
    configOf: (uri) => made.get(uri)?.file ?? null,
    forget: (uri) => void made.delete(uri),
  };
}
