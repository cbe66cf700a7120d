/**
 * Words in the running text that explain why a stock is not last year's plus what came and went: documents or items
 * were gone through and counted anew (清理), or the way of counting changed (调整).
 */
export const stockReview = /清理|(?:文件|规章|事项|项目|清单|口径|件数)[^。；;]{0,20}调整|调整[^。；;]{0,20}(?:文件|规章|事项|项目|清单|口径|件数)/;

/** Clauses that every report has, because the form or the law words them: no copy, however often they stand there. */
export const fixedClause = /条例|格式|统计期限|六个?部分|本报告|年度报告|工作要点|联系(?:电话|地址|人)|以下简称|现(?:将|公布)|第[一二三四五六七八九十百零]+条|总体情况|党的[二十一九八]+大|习近平|新时代|国办|勾稽/;

/** What a report calls its own body: 我镇, 本局, 全县, 镇政府. */
export const ownBody = /[我本全](?:单位|机关|部门|系统|市|县|区|旗|州|盟|省|镇|乡|街道|街|局|委|厅|办|院|处|中心)(?:人民政府|政府)?/g;

/** A body that reports on itself while its government reports on all bodies: 政府办公室. */
export const governmentOffice = /政府办公[室厅]$/;
