/** Words after which a sentence must go on, right before the mark that ends it (half width): 有待进一步。 */
export const openEnd =
  /(?:(?:有待|亟待|亟需|还需|仍需|需要?|应当?|必须|将|加以|予以|力争|力求|以便|为了?|不断|继续|持续|从而)(?:进一步|更加|不断|继续|持续)|有待|亟待|以便|以及|并且|从而|进而|(?:一是|二是|三是|四是|五是)|(?:例如|比如|包括|涉及到?|主要是|主要有|分别是|分别为))(?=[。;])/g;

/** What the last line of a part does not end in: 2021年，我镇， */
export const openMark = /[,、](?=\s*$)|(?<=[\p{Script=Han},。]{30})(?:以及|并且|或者|有待|进一步)(?=\s*$)/gu;
