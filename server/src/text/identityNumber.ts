/** 公民身份号码 (GB 11643): six digits of a place, the day of birth, three digits of an order, and a check character. */
const SHAPE = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The check character for each remainder of the weighted sum divided by 11. */
const CHECKS = '10X98765432';

/** Whether `text` is an identity number with the right check character. */
export function isIdentityNumber(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECKS[sum % 11] === text.charAt(17).toUpperCase();
}
