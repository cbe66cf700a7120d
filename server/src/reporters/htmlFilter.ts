import { element, type Html } from '../page/html';
import { severities } from '../rules/rule';
import { severityNames } from '../severityNames';

interface Choice {
  readonly value: string;
  readonly words: string;
}

/** Shown by the script; without it all findings are there. */
export function printFilter(rules: readonly Choice[], bodies: readonly Choice[]): Html {
  const boxes = severities.map((severity) => element(
    'label', { class: severity }, { html: `<input type="checkbox" value="${severity}" checked>` }, severityNames[severity],
  ));
  return element(
    'form', { id: 'filter', hidden: '', 'aria-label': '筛选' },
    element('fieldset', {}, element('legend', {}, '级别'), ...boxes),
    select('rule', '规则', rules),
    select('body', '单位', bodies),
    element('output', { id: 'shown' }),
  );
}

function select(id: string, name: string, choices: readonly Choice[]): Html {
  const options = [{ value: '', words: '全部' }, ...choices].map(({ value, words }) => element('option', { value }, words));
  return element('label', {}, name, element('select', { id }, ...options));
}
