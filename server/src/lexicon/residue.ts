/** A kind of text that belongs to a template or to the conversion of a file, not to a report. */
export interface Residue {
  readonly kind: 'markup' | 'instruction' | 'blank' | 'placeholder' | 'field' | 'error' | 'garbled' | 'symbol' | 'empty' | 'assistant' | 'choice' | 'typesetting';
  readonly pattern: RegExp;
}

const CROSS = '[×xXｘＸ╳]';
const UNIT = '人次|篇|场|期|省|市|县|区|镇|乡|街道|局(?!长)|委(?!员)|人民政府|政府|单位|部门|年|月|日|条|件|份|次|项|万元|个';

const LOST = `(?:${CROSS}|[*＊]{1,4}|[?？])`;
const FONT = '(?:[黑宋楷]体|仿宋|小标宋)';
const SIZE = '小?[一二三四五]号字?';
const COUNT = '(?:条|件|人?次|份|篇|期|场|个|项|万?元)(?=[,，。；;、)）])';

const INSTRUCTION = '(?:该|本)部分以表格形式报告[。，,]?\\s*(?:表格如下\\s*[：:。]?)?';

/** What mail merge, spreadsheets, encodings and writing assistants leave, quick to see. */
export const mayBeLeftover =
  /[{«#\ufffd\ue000-\uf8ff]|MERGEFIELD|PAGEREF|HYPERLINK|锟斤拷|错误[!！]|Error!|此处|批注|年\s*月\s*日|月\s+日|___|某某|[○〇]{2}|（[\s）]|\([\s)]|《[\s》]|“[\s”]|〔[\s〕]|【[\s】请需]|[（(][请需]|-[xX×]{4}|作为.{0,2}(?:人工智能|AI)|[/／或（(](?:减少|下降)/;

/** What each of them holds, quick to see. */
export const mayBeResidue =
  /\[bookmark: |部分以表格形式报告|[（(](?:此处|请|填|具体|网址|单位名称|机关名称|行政机关名称|联系电话|(?:方正|小?[二三四五]号)?(?:[黑宋楷]体|仿宋|小标宋))|[×xXｘＸ╳](?:[×xXｘＸ╳]|月)|__|[×xXｘＸ╳*＊?？](?:[条件份篇期场个项元年]|人次|次|万元)|[（(【]待|【[此请]|未找到引用源|[（(]填[表报]说明|(?:电话|传真|邮编|编码|邮箱|地址|网址|联系人)\s*[:：]\s*[,，;；。、)）]|www\.[xX]{2,4}\./;

/** What to look for, conservatively: 李×× and 某×公司 hide a name on purpose, （具体见附件） says where more is. */
export const residues: readonly Residue[] = [
  { kind: 'markup', pattern: /\[bookmark: [^\]\r\n]{0,100}\]/g },
  { kind: 'instruction', pattern: new RegExp(`[（(]${INSTRUCTION}[）)]|${INSTRUCTION}`, 'g') },
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
  // （黑体三号）, （仿宋_GB2312三号，首行缩进2字符）: what a template says of its own type.
  { kind: 'typesetting', pattern: new RegExp(`[（(](?:方正|${SIZE})?${FONT}(?:${SIZE}|_?GB2312|简体|字体?|加粗|不加粗|居中|首行|缩进|行距|固定值|[\\d.]+(?:个?字符|磅|倍)|[，、, ]){0,12}[）)]`, 'g') },
  { kind: 'placeholder', pattern: /www\.[xX]{2,4}\./g },
  { kind: 'placeholder', pattern: new RegExp(`(?<![A-Za-z\\d×╳])${CROSS}{2,4}(?:${UNIT})`, 'g') },
  { kind: 'placeholder', pattern: new RegExp(`20(?:${CROSS}{2}|[*＊]{2})(?:年|(?=[〕\\]]))`, 'g') },
  // 信息×条, 信息**条, and 信息?条 where an encoding lost the number.
  { kind: 'placeholder', pattern: new RegExp(`${LOST}(?<=[\\u4e00-\\u9fff]${LOST})${COUNT}`, 'g') },
  { kind: 'placeholder', pattern: new RegExp(`(?<![A-Za-z])${CROSS}{1,2}月${CROSS}{1,2}日`, 'g') },
  { kind: 'placeholder', pattern: /(?<!_)_{2,}(?:年|月|日|条|件|份|次|项|万元)/g },
];

const PLACE = '省|市|县|区|镇|乡|街道|局|委员会|人民政府';

/** The same for what stands in running text: in cells of the form's tables other rules see it. */
export const leftovers: readonly Residue[] = [
  { kind: 'field', pattern: /\{\{[^{}\r\n]{1,40}\}\}|\$\{[^{}\r\n]{1,40}\}|«[\p{Script=Han}\w]{1,20}»/gu },
  { kind: 'field', pattern: /\{\s*(?:MERGEFIELD|PAGEREF|HYPERLINK|NUMPAGES|PAGE|TOC|REF)\b[^{}\r\n]{0,120}\}|(?<!\{\s{0,4})(?:MERGEFIELD(?:\s{1,4}[\p{L}\d_]{1,12}(?![\p{L}\d_]))?|PAGEREF\s{1,4}_\w{1,30}(?:\s{1,4}\\h)?|HYPERLINK\s{1,4}"[^"\r\n]{0,120}")/gu },
  // Not ######, which heads a section in Markdown.
  { kind: 'error', pattern: /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|N\/A(?!\w))|(?<=[\p{Script=Han}，。：；])#{5,}/gu },
  { kind: 'blank', pattern: /错误\s?[!！]\s?(?:未定义书签|超链接引用无效|文档中没有指定样式的文字)[。.]?|Error!\s(?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)[.。]?/g },
  { kind: 'blank', pattern: /(?:单击或点击|单击|点击)此处(?:以|来)?(?:输入|添加|编辑|键入)(?:文字|文本|日期|标题|公式)[。.]?|在此处(?:输入|键入)(?:文字|文本|日期|标题|公式)[。.]?/g },
  { kind: 'blank', pattern: /[（(【](?:请|需)(?:核实|核对|补充|确认|更新)[^（）()【】\r\n]{0,4}[）)】]|[（(【]此处(?:插入|添加|补充|附|放)[^（）()【】\r\n]{0,12}[）)】]/g },
  { kind: 'blank', pattern: /\[批注\s?[^[\]\r\n]{0,12}\]|批注\s?\[[^[\]\r\n]{1,12}\](?:\s?[:：])?/g },
  // 2024年 月 日, 2024年1月  日: the day is to be filled in by hand.
  { kind: 'placeholder', pattern: /(?:20\d\d\s{0,4})?年[ \u00a0\u3000]{1,12}月[ \u00a0\u3000]{1,12}日|20\d\d\s{0,4}年月日|(?:20\d\d\s{0,4}年\s{0,4})?\d{1,2}\s{0,4}月[ \u00a0\u3000]{1,12}日(?![均常期程报志增])/g },
  { kind: 'placeholder', pattern: /(?<=[\p{Script=Han}：:（(])_{3,}(?![年月日条件份次项万元_])/gu },
  { kind: 'placeholder', pattern: new RegExp(`(?:某某|(?<![一二三四五六七八九])[○〇]{2})(?:${PLACE})(?!长)`, 'g') },
  { kind: 'placeholder', pattern: /(?<!\d)0\d{2,3}-[xX×]{4,8}/g },
  { kind: 'garbled', pattern: /\ufffd{1,40}|(?:锟斤拷){1,20}/g },
  { kind: 'symbol', pattern: /[\ue000-\uf8ff]{1,40}/g },
  { kind: 'empty', pattern: /（\s{0,8}）|(?<=\p{Script=Han})\(\s{0,8}\)|《\s{0,8}》|“\s{0,8}”|〔\s{0,8}〕|【\s{0,8}】/gu },
  { kind: 'choice', pattern: /(?:增加|增长)(?:[/／或](?:减少|下降)|[（(](?:减少|下降)[）)])(?=\s?\d)/g },
  { kind: 'assistant', pattern: /作为(?:一个|一款|一名)?(?:人工智能|AI)(?:语言)?(?:模型|助手)/g },
];
