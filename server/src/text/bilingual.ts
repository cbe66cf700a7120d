/** Words for the user about the program itself: in the language of the editor. What is found in a report is told in Chinese. */
export type Bilingual = Readonly<Record<Language, string>>;

export type Language = 'zh' | 'en';

/** For what is quoted from the form. */
export const same = (words: string): Bilingual => ({ zh: words, en: words });
