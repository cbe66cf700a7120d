/**
 * Whether a body, by its name, cannot make 规章 (立法法: the departments of the 国务院, and the governments of
 * provinces, of cities with districts and of autonomous prefectures can). Where the name leaves a doubt it
 * may: a 市 can be of any rank.
 */
export function cannotMakeRegulations(organisation: string): boolean {
  if (CENTRAL.test(organisation)) return false;
  const place = organisation.replace(/(?:人民政府|政府)?(?:办公室|办公厅|办事处)?$/, '');
  return LOCAL.test(place) || DEPARTMENT.test(place);
}

const CENTRAL = /^(?:中华人民共和国|国务院|国家|中国|全国)/;

/** Towns, sub-districts, counties, districts, 开发区; not 自治区 and 特别行政区. */
const LOCAL = /(?:镇|乡|苏木|街道|县|旗|(?<!自治|特别行政)区)$/;

/** A department of a local government: 宁波市教育局, 县应急管理局. */
const DEPARTMENT = /[省市县区旗州盟].{1,40}(?:局|厅|委|委员会|中心|支队|大队)$|^[省市县区旗州盟].*局$/;
