/**
 * CJK Radicals Supplement code points that look like a whole character, with that character.
 * Facts from Unicode's EquivalentUnifiedIdeograph; NFKC covers the 康熙部首 block but not this one.
 */
export const cjkRadicals: ReadonlyMap<number, number> = new Map(
  pairs(
    '⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺗心⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺰纟⺱罓⺲罒' +
      '⺶羊⺷羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝' +
      '⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ),
);

function* pairs(text: string): Iterable<[number, number]> {
  for (let index = 0; index + 1 < text.length; index += 2) {
    yield [text.charCodeAt(index), text.charCodeAt(index + 1)];
  }
}
