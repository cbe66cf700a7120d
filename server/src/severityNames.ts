import type { Severity } from './rules/rule';
import type { Language } from './text/bilingual';

type Names = Readonly<Record<Severity, string>>;

/** What readers call them. */
export const severityNames: Names = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
};

/** What editors call them. */
export const severityNamesIn: Readonly<Record<Language, Names>> = {
  zh: severityNames,
  en: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
};
