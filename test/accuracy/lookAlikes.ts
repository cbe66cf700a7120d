/**
 * Characters that people and text recognition take for each other by their shape, written down by hand: after
 * each character of the forms' labels and titles one that looks like it. Written before anything was measured.
 */
export const lookAlikes = {
  /** These were looked at while the product was being improved. */
  tuned: pairs(
    '第弟十千条杂项顶信倍息恩内肉容客本木年午新析制刺作咋数教量童公么开升对时外处总葱规现章童范苑性姓文丈件伴五互上土目日增憎' +
      '减喊处外理埋决快定淀行往政攻许诈可司其共他地管宫服报务备事争罚罪强张八人业亚收牧费贵采彩购构金全额颜府俯集焦中虫列例' +
      '据锯的旳勾匀稽秸关夫系紧为办加如之乏和知等筹于干申甲请清人入情惰况祝自白然燃法注或成组租织识计汁商高企止科料研砚机枕' +
      '构枃社杜会舍益盆律津结给转传度席办力果呆予子以似部陪分公区匹只兄这过形刑不木属嘱国固家冢秘泌密蜜禁楚止正危厄及乃安妄' +
      '全金稳隐保堡护沪方万合台权杈类美过迂程埕执热案宴卷券查杳询洵无元提堤供洪掌撑握屋相柑没设有友现规成戌需霜要耍另叧补朴' +
      '正止后石仍扔明朋确硝访仿举誉报拔投没诉拆重童复夏求球出岀版板物吻当尚由甲大太反友认从具且已己获荻取耻七匕下卞继断续读' +
      '议仪讼颂维唯持特纠叫尚向未末审宙经径直真接按起赴发友废度效郊单革位泣万方元无逾愈期斯再冉按接通涌知和缴激纳呐用甩体休' +
      '主王动劫到倒存荐在存问间题堤改攻进迸告吉四西九丸三二一二二三',
  ),
  /** These were not: no change to the product was made because of them. */
  heldOut: pairs(
    '第笫十干条务项顷信佶息憩内丙容蓉本未年牛新斩制剁作昨数薮量重公分开井对讨外夕总聪规视章竟范笵性牲文又件仵五丑上止目自' +
      '增僧减碱处仇理狸决抉定宁行衍政改许讦可苛其具他池管菅服胀务各事亊罚署强犟八入业北收攻费赞采菜购贩金余额额府腑集隼中申' +
      '列冽据剧的钓勾句稽嵇关美系糸为力加咖之芝和利等寺于子申由请情人大情清况兄自目然撚法泫或惑组祖织炽计什商啇企仝科斜研妍' +
      '机杌构沟社壮会合益盖律肂结洁转轻度废办为果杲予矛以从部郎分芬区臣只贝这迹形彤不下属屡国囯家豪秘必密宓禁噤止上危卮及极' +
      '安按全仝稳急保褒护妒方芳合含权枚类粪过迟程逞执挚案桉卷巻查杏询徇无天提题供拱掌常握渥相想没投有肓现观成戍需儒要腰另别' +
      '补扑正王后盾仍奶明盼确搞访纺举兴报服投设诉折重垂复腹求裘出击版扳物场当肖由田大犬反仅认队具贝已巳获茯取聚七士下不继续' +
      '续赎议义讼松维推持待纠纤尚肖未朱审申经轻直宜接妾起超发拨废庋效放单草位拉万力元兀逾渝期欺再苒按桉通诵知如缴徼纳讷用角' +
      '体本主玉动功到剑存茌在左问闷题提改政进讲告吿四匹九几三王',
  ),
};

/** What may be read for each character. */
function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const characters = [...text];
  for (let index = 0; index + 1 < characters.length; index += 2) {
    const [right = '', wrong = ''] = characters.slice(index, index + 2);
    if (right !== wrong && !found.has(right)) found.set(right, wrong);
  }
  return found;
}
