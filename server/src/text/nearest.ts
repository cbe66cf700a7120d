import { similarity } from './similarity';

/** Finds which of some texts are nearly like a given one. */
export type NearTexts = (text: string, least: number) => string[];

/**
 * Prepares to find which of `texts` agree with another text in at least a share of their characters. It is
 * compared only with those that have so many characters in common with it, so that most are never looked at.
 */
export function nearTexts(texts: readonly string[]): NearTexts {
  const having = new Map<string, number[]>();
  texts.forEach((text, index) => {
    for (const each of numbered(text)) having.set(each, [...(having.get(each) ?? []), index]);
  });
  const longest = Math.max(...texts.map(({ length }) => length));
  const mayBeNear = (text: string, least: number): boolean => {
    let foreign = text.length - Math.ceil(least * text.length);
    for (let at = 0; at < text.length && foreign >= 0; at++) if (!having.has(text.charAt(at))) foreign--;
    return foreign >= 0;
  };
  return (text, least) => {
    if (text.length * least > longest || !mayBeNear(text, least)) return [];
    const shared = new Uint16Array(texts.length);
    for (const each of numbered(text)) for (const index of having.get(each) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return texts.filter((other, index) => {
      const enough = least * Math.max(text.length, other.length);
      return (shared[index] ?? 0) >= enough && similarity(text, other) >= least;
    });
  };
}

/** The UTF-16 units of a text, each with how often it has come before: what two texts share is then a set. */
function numbered(text: string): string[] {
  const counts = new Map<string, number>();
  return text.split('').map((unit) => {
    const before = counts.get(unit) ?? 0;
    counts.set(unit, before + 1);
    return before === 0 ? unit : unit + String(before);
  });
}
