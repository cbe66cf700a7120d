/** A kind of text that belongs to a template or to the conversion of a file, not to a report. */
export interface Residue {
  readonly kind: 'markup' | 'instruction' | 'blank' | 'placeholder';
  readonly pattern: RegExp;
}

const CROSS = '[×xXｘＸ╳]';
const UNIT = '人次|篇|场|期|省|市|县|区|镇|乡|街道|局(?!长)|委(?!员)|人民政府|政府|单位|部门|年|月|日|条|件|份|次|项|万元|个';

const LOST = `(?:${CROSS}|[*＊]{1,4}|[?？])`;
const COUNT = '(?:条|件|人?次|份|篇|期|场|个|项|万?元)(?=[,，。；;、)）])';

/** What each of them holds, quick to see. */
export const mayBeResidue =
  /\[bookmark: |部分以表格形式报告|[（(](?:此处|请|填|具体|网址|单位名称|机关名称|行政机关名称|联系电话)|[×xXｘＸ╳](?:[×xXｘＸ╳]|月)|__|[×xXｘＸ╳*＊?？](?:[条件份篇期场个项元年]|人次|次|万元)|[（(【]待|【[此请]|未找到引用源|[（(]填[表报]说明|(?:电话|传真|邮编|编码|邮箱|地址|网址|联系人)\s*[:：]\s*[,，;；。、)）]|www\.[xX]{2,4}\./;

/** What to look for, conservatively: 李×× and 某×公司 hide a name on purpose, （具体见附件） says where more is. */
export const residues: readonly Residue[] = [
  { kind: 'markup', pattern: /\[bookmark: [^\]\r\n]{0,100}\]/g },
  { kind: 'instruction', pattern: /(?:该|本)部分以表格形式报告[。，,]?\s*(?:表格如下\s*[：:。]?)?/g },
  {
    kind: 'blank',
    pattern:
      /[（(](?:此处|请在此)?(?:请填[写入]|填[写入](?![^（）()]{0,6}[:：])|具体(?![^（）()]{0,12}[见详附如以按]))[^（）()，。\r\n]{0,12}[）)]|[（(](?:网址|单位名称|机关名称|行政机关名称|联系电话|具体数字)[）)]/g,
  },
  // Notes to one another: （待核实）, 【请办公室补充】; and what is left of Word's references and of a form.
  { kind: 'blank', pattern: /[（(【]待(?:补充|核实|核对|确认|确定|填写?|更新|定|统计)[^（）()【】\r\n]{0,4}[）)】]|【(?:此处|请)[^【】\r\n]{1,30}】/g },
  { kind: 'blank', pattern: /[（(]填[表报]说明\s*[:：][^（）()\r\n]{0,100}[）)]/g },
  { kind: 'blank', pattern: /错误\s*[!！]\s*未找到引用源[。.]?/g },
  { kind: 'blank', pattern: /(?:电话|传真|邮编|邮政编码|邮箱|地址|网址|联系人)\s*[:：](?=\s*[,，;；。、)）])/g },
  { kind: 'placeholder', pattern: /www\.[xX]{2,4}\./g },
  { kind: 'placeholder', pattern: new RegExp(`(?<![A-Za-z\\d×╳])${CROSS}{2,4}(?:${UNIT})`, 'g') },
  { kind: 'placeholder', pattern: new RegExp(`20(?:${CROSS}{2}|[*＊]{2})(?:年|(?=[〕\\]]))`, 'g') },
  // 信息×条, 信息**条, and 信息?条 where an encoding lost the number.
  { kind: 'placeholder', pattern: new RegExp(`${LOST}(?<=[\\u4e00-\\u9fff]${LOST})${COUNT}`, 'g') },
  { kind: 'placeholder', pattern: new RegExp(`(?<![A-Za-z])${CROSS}{1,2}月${CROSS}{1,2}日`, 'g') },
  { kind: 'placeholder', pattern: /(?<!_)_{2,}(?:年|月|日|条|件|份|次|项|万元)/g },
];
