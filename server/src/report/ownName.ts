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

function isSubsequence(short: string, long: string): boolean {
  let index = 0;
  for (const character of long) if (character === short[index]) index++;
  return index === short.length;
}
