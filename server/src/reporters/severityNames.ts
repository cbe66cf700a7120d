import type { Severity } from '../rules/rule';

/** For readers; the gravest first. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示信息',
  hint: '建议',
};
