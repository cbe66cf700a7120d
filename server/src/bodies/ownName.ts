import { changeCount, isSubsequence } from '../text/similarity';

/** The place in a body's name: 宁波市鄞州区瞻岐镇人民政府 → 宁波市鄞州区瞻岐镇. Names of departments stay whole. */
export function placeIn(organisation: string): string {
  return organisation
    .replace(/(?:党政(?:综合)?|党群(?:工作)?|综合|人民政府)?办公[室厅]$/, '')
    .replace(/(?:人民政府|政府)$/, '')
    .replace(/街道办事处$|街道办$/, '街道');
}

/** Whether a body is a town or a sub-district. */
export function isTown(organisation: string): boolean {
  return /(?:镇|乡|苏木|街道|[镇乡街]办事处)$/.test(placeIn(organisation));
}

/** Whether a body governs a place: a town, county, city, province. */
export function isGovernment(organisation: string): boolean {
  return isTown(organisation) || /(?:省|市|县|区|旗|州|盟)$/.test(placeIn(organisation));
}

/** Whether two names may be one body's: one is the other with parts left out (两家乡, 绥中县两家满族乡人民政府). */
export function maybeSame(one: string, other: string): boolean {
  const [a, b] = [placeIn(one), placeIn(other)];
  return a.length <= b.length ? isSubsequence(a, b) : isSubsequence(b, a);
}

/** Whether a body is a department of a government: 青河县财政局, 省教育厅, 市发展和改革委员会. */
export function isDepartment(organisation: string): boolean {
  return /..(?:局|厅|委|委员会)$/.test(organisation);
}

/**
 * Whether one name is surely not the other: a slip in it, the same branch in two places, or branches that have no character
 * in common (卫健局 and 卫生健康委员会 have).
 */
export function areOtherDepartments(one: string, other: string): boolean {
  if (maybeSame(one, other)) return false;
  if (changeCount(one, other) === 1) return true;
  const [a, b] = [branchOf(one), branchOf(other)];
  if (a === b) return one !== a && other !== b;
  const characters = new Set(nameOfBranch(a));
  return nameOfBranch(a) !== '' && nameOfBranch(b) !== '' && ![...nameOfBranch(b)].some((character) => characters.has(character));
}

/** Without its place: 青河县财政局 → 财政局. */
function branchOf(department: string): string {
  return department.replace(/^.*?[^场城]?[省市县区旗州盟](?!场)(?=..)/, '');
}

function nameOfBranch(branch: string): string {
  return branch.replace(/[局厅委员会和与分]/g, '');
}

/** What a body calls itself behind 我: 镇, 乡, 街道, 县, 局, 委; null where it is none of these. */
export function kindOf(organisation: string): string | null {
  const [kind] = /(?:街道|委员会|[镇乡县区市旗局厅委])$/.exec(placeIn(organisation)) ?? [];
  return kind === '委员会' ? '委' : (kind ?? null);
}

const TOWNS = ['镇', '乡', '街道'];
const DEPARTMENTS = ['局', '委', '厅'];

/** Whether a body of the kind `own` never calls itself 我`kind`: it may well speak of the place that it is in (我县). */
export function cannotBe(own: string, kind: string): boolean {
  if (own === kind) return false;
  if (TOWNS.includes(kind)) return true;
  return DEPARTMENTS.includes(kind) || (kind === '县' && (own === '区' || own === '市'));
}

/** The same name with the other kinds of place that might stand for it: 青山镇 → 青山乡, 青山街道; 青河县 → 青河区. */
export function otherKinds(organisation: string): string[] {
  const { stem = '', kind = '' } = /(?:^|[省市县区旗州盟])(?<stem>[^省市县区旗州盟]{2,12})(?<kind>镇|乡|街道|县|区)$/.exec(placeIn(organisation))?.groups ?? {};
  const kinds = TOWNS.includes(kind) ? TOWNS : ['县', '区'];
  return kind === '' ? [] : kinds.filter((each) => each !== kind).map((each) => stem + each);
}
