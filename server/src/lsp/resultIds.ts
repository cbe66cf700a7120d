import type { Analysis } from '../analysis/analysis';
import { byDocument } from '../analysis/byDocument';
import type { Policy } from '../config/policy';

/** A name for each result: another for each version of a document and each change of its settings. */
export function resultIds(): (analysis: Analysis, policy: Policy) => string {
  const named = byDocument<{ readonly policy: Policy; readonly id: string }>();
  let count = 0;
  return (analysis, policy) => {
    const known = named.of(analysis);
    if (known?.policy === policy) return known.id;
    const id = String(++count);
    named.keep(analysis, { policy, id });
    return id;
  };
}
