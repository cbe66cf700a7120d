import { severityNames } from '../severityNames';
import type { Rule } from '../rules/rule';
import type { Output } from './output';

/** `nianbao --explain` */
export function explain(rules: readonly Rule[]): Output {
  return { stdout: rules.map(explainRule).join('\n'), stderr: '', status: 0 };
}

function explainRule({ id, title, severity, rationale, basis }: Rule): string {
  return [
    `${id}  ${title}`,
    `  级别：${severity}（${severityNames[severity]}）`,
    `  理由：${rationale}`,
    ...(basis === '' ? [] : [`  依据：${basis}`]),
    `  关闭：nianbao check --rule ${id}:off …`,
    '',
  ].join('\n');
}
