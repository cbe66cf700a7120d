import type { Severity } from './rules/rule';
import type { Language } from './text/bilingual';

/** What readers call them. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', information: '提示', hint: '建议' },
  en: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
};
