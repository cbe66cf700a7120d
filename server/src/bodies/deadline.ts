/** The last day on which a body of its kind publishes its report, in the year after the one reported on. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
  /** Who must publish by then. */
  readonly who: string;
  /** Whether the 条例 names bodies of this kind: towns and sub-districts it does not. */
  readonly isNamed: boolean;
}

/** From this report year on departments publish earlier: before, 条例第三十一条 of 2007 gave 31 March to all. */
const DEPARTMENTS_EARLIER = 2019;

/**
 * 条例第四十九条: departments by 31 January, governments from the county up by 31 March. A government's office publishes
 * the government's report. Others are late for sure only where the government that they belong to would be.
 */
export function deadlineOf(organisation: string, year: number): Deadline {
  if (year >= DEPARTMENTS_EARLIER && DEPARTMENT.test(organisation) && !NO_DEPARTMENT.test(organisation)) {
    return { month: 1, day: 31, who: '县级以上人民政府部门', isNamed: true };
  }
  return { month: 3, day: 31, who: '县级以上地方人民政府', isNamed: GOVERNMENT.test(organisation) };
}

const DEPARTMENT = /(?:局|厅|委员会|委)$/;
/** Bodies that govern a zone, and parts of a department. */
const NO_DEPARTMENT = /管理委员会$|管委会$|管委$|分局$|(?:镇|乡|街道).{1,40}(?:局|委|委员会)$|党工委|工委$/;
const GOVERNMENT = /(?:省|市|县|区|旗|州|盟)(?:人民政府|政府)?(?:办公室|办公厅)?$/;
