import type { Analysis } from './analysis';
import type { Policy } from './policy';

/** A name for each result: another for each version of a document and each change of its settings. */
export function resultIds(): (analysis: Analysis, policy: Policy) => string {
  const named = new WeakMap<Analysis, { readonly policy: Policy; readonly id: string }>();
  let count = 0;
  return (analysis, policy) => {
    const known = named.get(analysis);
    if (known?.policy === policy) return known.id;
    const id = String(++count);
    named.set(analysis, { policy, id });
    return id;
  };
}
