import type { Language } from '../text/bilingual';
import { parseSettings, type Settings } from './settings';

/** Which settings hold for which document. Each folder of a workspace may have settings of its own. */
export interface SettingsByDocument {
  /** The same object until the settings change. */
  readonly of: (uri: string) => Promise<Settings>;
  /** Settings have changed; `sent` is what a client sends along that cannot be asked. */
  readonly change: (sent: unknown) => void;
  readonly forget: (uri: string) => void;
}

export interface SettingsSource {
  /** Null where the client cannot be asked, and sends its settings instead. */
  readonly ask: ((uri: string) => Promise<unknown>) | null;
  /** What it sent at the start. */
  readonly sent: unknown;
  /** Told what cannot be used, once each; there may be many documents. */
  readonly complain: (message: string) => void;
  /** In which they are told. */
  readonly language: Language;
}

export function settingsByDocument({ ask, sent, complain, language }: SettingsSource): SettingsByDocument {
  const made = new Set<string>();
  const accept = (value: unknown): Settings => {
    const settings = parseSettings(value);
    const fresh = settings.complaints.map((words) => words[language]).filter((complaint) => !made.has(complaint));
    fresh.forEach((complaint) => made.add(complaint));
    if (fresh.length > 0) complain(fresh.join(language === 'zh' ? '' : ' '));
    return settings;
  };
  const asked = new Map<string, Promise<Settings>>();
  let shared: Settings | undefined;
  return {
    of: (uri) => {
      if (!ask) return Promise.resolve((shared ??= accept(sent)));
      const settings = asked.get(uri) ?? ask(uri).then(accept);
      asked.set(uri, settings);
      return settings;
    },
    change: (value) => {
      asked.clear();
      if (!ask) shared = accept(value);
    },
    forget: (uri) => void asked.delete(uri),
  };
}
