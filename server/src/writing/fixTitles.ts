import type { Bilingual } from '../text/bilingual';

/** The titles that the fixes of many rules have. */
export const changeTo = (words: string): Bilingual => ({ zh: `改为“${words}”`, en: `Change to “${words}”` });

export const leaveOut = (words: string): Bilingual => ({ zh: `删去“${words}”`, en: `Delete “${words}”` });

export const changeAllTo = (words: string, places: number): Bilingual => ({ zh: `${places}处都改为“${words}”`, en: `Change all ${places} to “${words}”` });

export const changeToNumber = (number: number | string): Bilingual => ({ zh: `改为 ${number}`, en: `Change to ${number}` });

export const changeToYear = (year: number): Bilingual => ({ zh: `改为${year}年`, en: `Change to ${year}` });

export const fillIn = (number: number): Bilingual => ({ zh: `填 ${number}`, en: `Fill in ${number}` });
