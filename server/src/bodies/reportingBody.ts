import { isSubsequence } from '../text/similarity';

const GENERIC = /^[我本该](?:单位|(?:行政)?机关|部门|系统)$/;
const KIND = '市|县|区|旗|州|盟|省|镇|乡|苏木|街道|街|分局|局|委|厅|办|院|处|中心|管委会|园区|海关|[大支总]队';
/** 我镇, 本局, 全县, 镇政府, 区人民政府 */
const OWN = new RegExp(`^[我本全]?(${KIND})(?:人民政府|政府|办事处|各级行政机关|行政机关|各级各部门|(?:政府)?系统)?$`);
/** The last characters of all these names: quick to look at, before the beginnings of a clause are tried one by one. */
const LAST = '级位关会馆校站台门统市县区旗州盟省镇乡木道街局委厅办院处心会府室队社联';
/** Names that may be shortened: 区财政局 for 永安区财政局. */
const ENDING = /(?:政府|办事处|管委会|局|厅|委|办|中心|处|队|社|联)$/;
/** Some that are a 委员会 call themselves 我局. */
const DEPARTMENT = /(?:局|委|委员会|管委会|厅|办|中心|处|院|关|队)$/;
/** 县政府及县政府办公室: the government and the office that works for it. */
const WITH_OFFICE = /^([省市县区旗州盟])(?:人民)?政府(?:本级)?(?:以及|[及和与、]|或者?)(?:其|\1)?(?:(?:人民)?政府|府)?办(?:公[室厅])?$/;
/** 县政府及部门: all of a county. */
const WITH_DEPARTMENTS = /^[省市县区旗州盟](?:人民)?政府及(?:其|所属|各|有关)*(?:工作)?部门$/;
/** 各级行政机关, 县乡两级, 县政府系统: all of a region. */
const ALL_LEVELS = /^(?:(?:[省市州盟县区旗]、?){1,3}(?:乡镇?|镇)?[两三四]级|各级)(?:(?:人民)?政府|行政机关)?$|^[省市州盟县区旗]政府系统$/;
/** 镇政府办公室, 街道党政办: all of a town's intake. */
const TOWN_OFFICE = /^(?:[镇乡]|街道)(?:人民政府|政府|办事处)?(?:党政(?:综合)?办(?:公室)?|办公室)$/;
const WHOLE_REGION = /(?:[市县旗州盟省]|(?<!园)区)(?:人民政府|政府)?$/;

/** One way of calling a body: whether the name is that of the organisation; null where it is not of this way. */
type Way = (name: string, organisation: string) => boolean | null;

/** Whether `name`, in the normal form, is what a report calls the body that it is on (我镇, 镇政府, 区财政局). */
export function isReportingBody(name: string, organisation: string | null): boolean {
  const last = name.slice(-1);
  if (!LAST.includes(last) && !organisation?.includes(last)) return false;
  if (GENERIC.test(name)) return true;
  if (organisation === null) return false;
  for (const way of WAYS) {
    const answer = way(name, organisation);
    if (answer !== null) return answer;
  }
  return isShortFor(name, organisation);
}

/** The first one that knows the name decides. */
const WAYS: readonly Way[] = [inFull, withItsOffice, asItsLikeDo, byLastWord, asAllLevels, asDepartment, asTownOffice, asOfficeOfGovernment, byKind, asBureau];

/** 青山镇人民政府, 青山镇, 青山镇各级行政机关 */
function inFull(name: string, organisation: string): true | null {
  const place = withoutGovernment(organisation);
  if ([organisation, place, `${place}各级行政机关`].includes(name)) return true;
  return !isRegion(organisation) && withoutGovernment(name) === place ? true : null;
}

/** 县政府及其部门, 县政府及县政府办公室 */
function withItsOffice(name: string, organisation: string): boolean | null {
  if (isRegion(organisation) && WITH_DEPARTMENTS.test(name)) return kindOf(organisation).endsWith(name.charAt(0));
  const governed = WITH_OFFICE.exec(name)?.[1];
  return governed === undefined ? null : kindOf(organisation).replace(/(?:人民)?政府办$/, '').endsWith(governed);
}

function asItsLikeDo(name: string, organisation: string): true | null {
  if (isZone(name, organisation) || isBranch(name, organisation)) return true;
  return name.length > 2 && shortForm(name) === shortForm(organisation) ? true : null;
}

function byLastWord(name: string, organisation: string): boolean | null {
  if (name === '学校' || name === '学院') return /(?:学院|大学|学校)$/.test(organisation);
  // 我关, 我会, 我社
  return /^[我本][关会社院馆校站队台]$/.test(name) ? organisation.endsWith(name.charAt(1)) : null;
}

function asAllLevels(name: string, organisation: string): true | null {
  return isRegion(organisation) && ALL_LEVELS.test(name) ? true : null;
}

/** 市气象部门, 县公安机关 for 县公安局 */
function asDepartment(name: string, organisation: string): boolean | null {
  const [, department] = /^全?(.+(?:(?=部门$)|公安(?=机关$)))/.exec(name) ?? [];
  if (department === undefined) return null;
  return isReportingBody(`${department}局`, organisation) || isReportingBody(`${department}委`, organisation);
}

function asTownOffice(name: string, organisation: string): boolean | null {
  return /[室办]$/.test(name) && TOWN_OFFICE.test(name) ? kindOf(organisation).endsWith(name.charAt(0)) : null;
}

/** 县府办, 县政府办; 县政府 in the report of its office. In a county's report these may be the office's own figures, which are only a part. */
function asOfficeOfGovernment(name: string, organisation: string): boolean | null {
  if (/^[市县区](?:(?:人民)?政府本级|(?:人民政府|政府|府)办)$/.test(name)) return isOffice(organisation) && organisation.includes(name.charAt(0));
  if (!isOffice(organisation)) return null;
  if (/^[市县区](?:人民)?政府$/.test(name)) return organisation.includes(name.charAt(0));
  return name.length > 4 && name.endsWith('政府') ? organisation.startsWith(name) : null;
}

/** 我镇, 镇政府, 本局, 全县 */
function byKind(name: string, organisation: string): boolean | null {
  const kind = OWN.exec(name.replace(/街道办$/, '街道'))?.[1]?.replace('街道', '街');
  if (kind === undefined) return null;
  if (/^[我本]/.test(name) && DEPARTMENT.test(kind) && DEPARTMENT.test(organisation)) return true;
  return kindOf(organisation).endsWith(kind) && (/^[我本全]/.test(name) || !isRegion(organisation));
}

/** 卫生健康局 for 南州市卫生健康委员会 */
function asBureau(name: string, organisation: string): boolean | null {
  return /..局$/.test(name) && organisation.endsWith('委员会') ? organisation.endsWith(`${name.slice(0, -1)}委员会`) : null;
}

function isShortFor(name: string, organisation: string): boolean {
  // 市退役军人局 for 临江市退役军人事务局: the same characters in the same order, up to the end.
  const own = shortForm(name);
  return ENDING.test(own) && !(isRegion(organisation) && /^(?:人民)?政府$/.test(own))
    && (isAbbreviation(own, shortForm(organisation)) || isAbbreviation(name, organisation));
}

/** 永安街道 for 永安街道办事处, 市人防办 for 市人民防空办公室, 区农业农村委. */
function shortForm(name: string): string {
  return name.replace(/(?<=街道)(?:办事处|办)$/, '').replace(/(?:办公室|办公厅)$/, '办').replace(/(?<=[区园])管理委员会$/, '管委会').replace(/(?<!管)委员会$/, '委').replace(/联合会$/, '联');
}

/** 城东公安分局 for 永宁市公安局城东分局 */
function isBranch(name: string, organisation: string): boolean {
  if (!name.endsWith('分局') || !organisation.endsWith('分局')) return false;
  const own = name.slice(0, -2);
  return [...own].some((_, at) => at > 0 && organisation.endsWith(`${own.slice(at)}局${own.slice(0, at)}分局`));
}

/** 县政府办公室, which reports on the government that it serves. */
function isOffice(organisation: string): boolean {
  return /政府(?:办公室|办公厅)$/.test(organisation);
}

/** Whether the report is on a whole county, city or province, whose figures are sums over many bodies. */
export function isRegion(organisation: string): boolean {
  return WHOLE_REGION.test(organisation);
}

/** 我区, 市临空区 for 云湖临空经济区管委会 */
function isZone(name: string, organisation: string): boolean {
  const [zone] = /^.*区(?=(?:管委会|管理委员会)(?:办公室)?$)/.exec(organisation) ?? [];
  if (zone !== undefined && (/^[我本全]区$/.test(name) || name === '园区' || (name === '新区' && zone.endsWith(name)))) return true;
  return zone !== undefined && /..区$/.test(name) && isAbbreviation(name.replace(/^[省市州县]/, ''), zone);
}

/** What follows 我 in such a report: 镇 for 青山镇人民政府, 街道 for 永安街道办事处. */
function kindOf(organisation: string): string {
  return withoutGovernment(organisation).replace(/(?:办公室|办公厅)$/, '办').replace(/街道(?:办事处)?$|街办事处$/, '街').replace(/管理委员会$/, '管委会').replace(/(?<!管)委员会$/, '委');
}

function withoutGovernment(organisation: string): string {
  return organisation.replace(/(?:人民政府|政府)$/, '');
}

function isAbbreviation(name: string, organisation: string): boolean {
  return name.at(-1) === organisation.at(-1) && isSubsequence(name, organisation);
}
