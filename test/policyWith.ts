import { policyOf, type Policy } from '../server/src/config/policy';
import type { RuleLevels } from '../server/src/config/ruleLevels';

/** The policy of a user who has only set levels. */
export function policyWith(levels: RuleLevels): Policy {
  return policyOf({ name: '设置', levels }, null);
}
