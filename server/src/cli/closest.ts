import { similarity } from '../text/similarity';

/** Asks whether a word like it was meant; empty where none is. */
export function closest(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, likeness: similarity(word, candidate) }))
    .sort((a, b) => b.likeness - a.likeness);
  const best = ranked[0];
  return best && best.likeness > 0.4 ? `是否想写“${best.candidate}”？` : '';
}
