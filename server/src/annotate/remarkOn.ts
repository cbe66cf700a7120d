import type { Problem } from '../analysis/analysis';
import { messageWithState } from '../analysis/knownFinding';
import type { Place } from '../intake/printPage';
import type { Report } from '../report/report';
import { placesOf } from '../reporters/place';
import { MOST_RELATED, namesItsPlace } from '../reporters/related';
import { severityNames } from '../severityNames';

/** The paragraphs of a comment on a finding: what is wrong, why, what to do, where else. `suggested` says which fix is there as a tracked change. */
export function remarksOn(report: Report, places: readonly Place[]): (problem: Problem, suggested: string | null) => string[] {
  const placeOf = placesOf(report, places);
  return (problem, suggested) => {
    const { rule, severity, related = [], fixes = [] } = problem;
    const todo = fixes.map(({ title: { zh } }) => (zh === suggested ? `${zh}（已用修订标出）` : zh));
    const others = related.map((each) => (namesItsPlace(each.message) ? each.message : `${placeOf(each.span).words}  ${each.message}`));
    const more = others.length - MOST_RELATED;
    return [
      `【${severityNames[severity]}】${rule.title}：${messageWithState(problem)}`,
      ...(rule.basis === '' ? [] : [`依据：${rule.basis}。`]),
      ...(todo.length > 0 ? [`怎么办：${todo.join('；或')}。`] : []),
      ...(others.length > 0 ? [`相关：${others.slice(0, MOST_RELATED).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。`] : []),
    ];
  };
}
