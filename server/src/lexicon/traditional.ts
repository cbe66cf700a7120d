/**
 * Traditional characters (繁体字) of the words that the forms print, with the simplified ones. Some sites
 * serve reports converted to them; a label is the same label then, and not misspelt.
 */
export const traditional: ReadonlyMap<string, string> = new Map(
  (
    '條条總总體体況况開开動动請请臺台設设監监報报內内項项機机關关務务寫写統统計计處处辦办復复議议訴诉訟讼問问題题進进當当鄉乡鎮镇費费沒没無无數数據据' +
    '爲为於于鉤钩組组織织業业構构會会結结轉转區区這这繼继續续屬属國国祕秘規规穩稳經经濟济護护權权類类後后過过討讨論论記记錄录執执詢询現现補补確确訪访' +
    '舉举認认獲获號号維维糾纠審审減减決决華华試试對对縣县級级應应範范許许罰罚強强採采購购額额繳缴納纳發发廢废歷历單单萬万為为鈎钩複复製制係系'
  )
    .match(/../gsu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
