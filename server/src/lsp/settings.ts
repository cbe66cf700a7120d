import * as z from 'zod';
import { ruleLevels, type RuleLevels } from '../config/ruleLevels';
import { rules } from '../rules/index';
import type { Bilingual } from '../text/bilingual';

export interface Settings {
  readonly levels: RuleLevels;
  readonly inlayHints: InlayHintKinds;
  /** Whether the findings of files that are not open are wanted. */
  readonly scope: Scope;
  /** What could not be used, in words for the user. */
  readonly complaints: readonly Bilingual[];
}

export type Scope = 'openFiles' | 'allFiles';

/** Which hints stand between the words of the text; none unless the user wants them. */
export interface InlayHintKinds {
  /** The true sum behind a total that differs from it. */
  readonly sums: boolean;
  /** The column before each number of a table that is written one cell a line. */
  readonly headers: boolean;
}

/** Reads the section `nianbao` of an editor's settings: what makes sense is used, the rest is named. */
export function parseSettings(value: unknown): Settings {
  const section = sectionSchema.safeParse(value ?? {});
  const { inlayHints } = hintsSchema.parse(value);
  const { scope } = scopeSchema.parse(value);
  if (!section.success) {
    return { levels: {}, inlayHints, scope, complaints: [noObject] };
  }
  const entries = Object.entries(section.data.rules);
  const accepted = entries.flatMap(([id, level]) => {
    const parsed = levelSchema.safeParse(level);
    return known.has(id) && parsed.success ? [[id, parsed.data] as const] : [];
  });
  return { levels: Object.fromEntries(accepted), inlayHints, scope, complaints: entries.flatMap(complaintsAbout) };
}

/** The section, from clients that send all settings at once. */
export function sectionOf(settings: unknown): unknown {
  return settingsSchema.parse(settings).nianbao;
}

const settingsSchema = z.object({ nianbao: z.unknown().optional() }).catch({ nianbao: undefined });

const levelSchema = z.enum(ruleLevels);

const sectionSchema = z.object({
  // Editors send null for what nobody has set.
  rules: z.record(z.string(), z.unknown()).nullish().transform((value) => value ?? {}),
});

const flag = z.boolean().catch(false);

const noHints: InlayHintKinds = { sums: false, headers: false };

const hintsSchema = z
  .object({ inlayHints: z.object({ sums: flag, headers: flag }).catch(noHints) })
  .catch({ inlayHints: noHints });

const scopeSchema = z.object({ scope: z.enum(['openFiles', 'allFiles']).catch('openFiles') }).catch({ scope: 'openFiles' });

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

const noObject: Bilingual = {
  zh: '设置 nianbao.rules 应是一个对象，例如 {"label-typo": "off"}，现按默认级别检查。',
  en: 'The setting nianbao.rules must be an object, for example {"label-typo": "off"}; the default levels are used.',
};

function complaintsAbout([id, level]: readonly [string, unknown]): Bilingual[] {
  if (!known.has(id)) {
    return [{
      zh: `设置 nianbao.rules 中没有“${id}”这条规则，请改正或删除这一项。`,
      en: `The setting nianbao.rules names the rule ${id}, which does not exist; correct or remove it.`,
    }];
  }
  if (levelSchema.safeParse(level).success) return [];
  return [{
    zh: `设置 nianbao.rules 中“${id}”的级别 ${JSON.stringify(level)} 无效，可用的有：${ruleLevels.join('、')}。`,
    en: `The setting nianbao.rules has ${JSON.stringify(level)} for ${id}; it may be ${ruleLevels.join(', ')}.`,
  }];
}
