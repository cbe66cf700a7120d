/** Words after which a sentence must go on, right before the mark that ends it (half width): 有待进一步。 */
export const openEnd =
  /(?:(?:有待|亟待|亟需|还需|仍需|需要?|应当?|必须|将|加以|予以|力争|力求|以便|为了?|不断|继续|持续|从而)(?:进一步|更加|不断|继续|持续)|有待|亟待|以便|以及|并且|从而|进而|(?:一是|二是|三是|四是|五是)|(?:例如|比如|包括|涉及到?|主要是|主要有|分别是|分别为))(?=[。;])/g;

/** What the last line of a part does not end in: 2021年，我镇， */
export const openMark = /[,、](?=\s*$)|(?<=[\p{Script=Han},。]{30})(?:以及|并且|或者|有待|进一步)(?=\s*$)/gu;

/** 请与镇党政办（电话：…）。 has lost its 联系. */
export const noContact = /请(?:及时|直接|径)?[与和同](?<whom>[^,。;()]{3,40})\([^()]{4,160}\)(?=。|\s*$)/g;
/** What ends the words before the bracket where nothing is lost. */
export const contacting = /联[系络]|接洽|洽谈|沟通|商洽/;

/** 县政府办的悉心指导下， has lost its 在: nothing before it in its clause holds the other half. */
export const noIn =
  /(?<=(?:^|[。;]|[年度来],)\s{0,4})(?<whose>[^,。;:在由经以按从向对受于让使被依据根是为下]{3,30})的(?:正确|坚强|精心|悉心|大力|有力|具体|统一|亲切)(?:领导|指导|支持|关心|帮助)(?:[和与、][^,。;:]{2,10})?下(?=,)/g;

/** 一是公开文件二是回应关切 has lost the mark before its second point; 其二是, 周二是 have lost none. */
export const unmarkedPoint = /[二三四五六]是(?<=\p{Script=Han}..)(?<![第其周期初高十之拜百零有]..)(?=\p{Script=Han})/gu;
