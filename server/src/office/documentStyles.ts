const fonts = (chinese: string): string => `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${chinese}" w:cs="Times New Roman"/>`;

const style = (id: string, name: string, paragraph: string, run: string): string => (
  `<w:style w:type="paragraph" w:customStyle="${/^(?:Title|BodyText|Closing)$/.test(id) ? 0 : 1}" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
);

const line = (points: number): string => `<w:spacing w:before="0" w:after="0" w:line="${points * 20}" w:lineRule="exact"/>`;

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

/** Sizes and fonts of an official letter (GB/T 9704): title 二号, text 三号 in 仿宋. */
export const documentStyles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
  + `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  + style('Title', 'Title', `<w:spacing w:before="0" w:after="480" w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>`, `${fonts('宋体')}<w:b/>${size(22)}`)
  + style('Addressee', '主送', line(28), '')
  + style('BodyText', 'Body Text', `${line(28)}<w:ind w:firstLineChars="200" w:firstLine="640"/>`, '')
  + style('Closing', 'Closing', `${line(28)}<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`, '')
  + style('Cell', '表格文字', '<w:spacing w:before="20" w:after="20" w:line="264" w:lineRule="auto"/>', `${fonts('宋体')}${size(10)}`)
  + '<w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="意见表"/><w:tblPr>'
  + `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`).join('')}</w:tblBorders>`
  + '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';
