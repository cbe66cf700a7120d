/** Words after which a sentence speaks of another time than the whole year. */
export const otherTime = /截[至止]到?(?:20\d\d年)?(?:(?:[1-9]|1[01])月|12月(?:[12]?\d|30)日)|\d[至到—~-](?:[1-9]|1[01])月|(?:年|^)(?:[2-9]|1[0-2])月(?:\d{1,2}日)?起?[至到—~-]|近[两三几五十]年|[两三几五十]年来|季度|半年|月份|年均|五.?期间|目标|计划|(?<!年)以来|(?:去|上一?|前)年以来/;

/** Words after which it speaks of a part of the body, or of something else that was counted. */
export const otherScope = /本级|机关本部|[局委厅院]机关|下属|所属|直属|部门|科室|站所|各[县区市乡镇街村局委办单部]|除|作为|复议机[关构]/;

/** Words after which it speaks of the applications that came by one way. */
export const channel = /互联网|在线|网站|平台|信函|信件|邮寄|邮件|邮箱|传真|当面|现场|窗口|网上|网络|线上|线下|书面|信箱|来信(?=申请|受理|提交)|快递|口头|纸质|渠道/;
