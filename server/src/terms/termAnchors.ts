/**
 * Which characters of a text, counted from some place on, are looked up together: some as they are, some by their
 * sounds, in either order.
 */
export interface Shape {
  readonly exactly: readonly number[];
  readonly bySound: readonly number[];
}

/**
 * Where a term is filed in the index (锚点). A slip changes one character or two neighbours, so some characters are
 * always left; each anchor is such a set, and every slip leaves one of them intact.
 */
export interface Anchor {
  /** Its number among `shapes`. */
  readonly shape: number;
  /** The letters of the term, in the order of the shape: first those that count as they are. */
  readonly letters: readonly number[];
  readonly rest: Rest;
}

/** How the rest of the term is compared where its anchor stands. */
export const enum Rest {
  forwards,
  backwards,
  inPlace,
  /** The anchor is the term without one of its letters. */
  shortened,
}

const exactly = (...places: number[]): Shape => ({ exactly: places, bySound: [] });

/** At most sixteen: a set of them is a number. */
export const shapes: readonly Shape[] = [
  exactly(0, 1), exactly(0, 2),
  exactly(0, 1, 2), exactly(0, 1, 3), exactly(0, 2, 3), exactly(0, 1, 4), exactly(0, 3, 4),
  exactly(0, 1, 2, 3), exactly(0, 1, 4, 5),
  { exactly: [2, 3], bySound: [0, 1] }, { exactly: [0, 1], bySound: [2, 3] },
  // As two above, but with letters of their own.
  exactly(0, 1, 2), exactly(0, 1, 2, 3),
];

/** Their numbers. */
export const enum Of {
  TWO,
  OUTER_TWO,
  THREE,
  THREE_OF_FOUR,
  LAST_OF_FOUR,
  THREE_OF_FIVE,
  LAST_OF_FIVE,
  FOUR,
  FOUR_OF_SIX,
  SOUND_FIRST,
  SOUND_LAST,
  SHORTENED_TO_THREE,
  SHORTENED_TO_FOUR,
}

/** The shapes, as bits, whose first two places are neighbours that count as they are; and those of which it is the two from the third place on. */
export const PAIR_FIRST = setOf(({ exactly: [first, second] }) => first === 0 && second === 1);
export const PAIR_BEHIND = setOf(({ exactly: places }) => places.includes(2) && places.includes(3) && !places.includes(1));

function setOf(has: (shape: Shape) => boolean): number {
  return shapes.reduce((set, shape, nth) => (has(shape) ? set | (1 << nth) : set), 0);
}

/** The shapes, as bits, that are the beginning or the end of terms; all others take in a whole term. */
export const AT_AN_END = (1 << Of.TWO) | (1 << Of.THREE) | (1 << Of.FOUR);

/** By a number of characters from some place on: the shapes, as bits, that take in whole terms of no more. */
export const WHOLE_WITHIN = Array.from({ length: 7 }, (_, length) => (
  setOf(({ exactly: own, bySound }) => Math.max(...own, ...bySound) < length) & ~AT_AN_END
));

/** The furthest place of any shape is below. */
export const WIDEST_SHAPE = 6;

function inPlace(shape: number): Anchor {
  const { exactly: letters = [], bySound = [] } = shapes[shape] ?? {};
  return { shape, letters: [...letters, ...bySound], rest: Rest.inPlace };
}

const ofThree: readonly Anchor[] = [
  { shape: Of.TWO, letters: [0, 1], rest: Rest.forwards }, { shape: Of.TWO, letters: [1, 2], rest: Rest.backwards }, inPlace(Of.OUTER_TWO),
];

const ofFour: readonly Anchor[] = [
  { shape: Of.THREE, letters: [0, 1, 2], rest: Rest.forwards }, { shape: Of.THREE, letters: [1, 2, 3], rest: Rest.backwards },
  ...[Of.THREE_OF_FOUR, Of.LAST_OF_FOUR, Of.SOUND_FIRST, Of.SOUND_LAST].map(inPlace),
  // The first two and the last two exchanged are found by their sounds.
  { shape: Of.FOUR, letters: [0, 2, 1, 3], rest: Rest.inPlace },
  { shape: Of.SHORTENED_TO_THREE, letters: [0, 2, 3], rest: Rest.shortened }, { shape: Of.SHORTENED_TO_THREE, letters: [0, 1, 3], rest: Rest.shortened },
];

const ofFive: readonly Anchor[] = [
  { shape: Of.THREE, letters: [0, 1, 2], rest: Rest.forwards }, { shape: Of.THREE, letters: [2, 3, 4], rest: Rest.backwards },
  inPlace(Of.THREE_OF_FIVE), inPlace(Of.LAST_OF_FIVE),
  { shape: Of.SHORTENED_TO_FOUR, letters: [0, 1, 3, 4], rest: Rest.shortened },
];

/** By the length of a term. */
const byLength: (readonly Anchor[])[] = [[], [], [], ofThree, ofFour, ofFive];

/** The anchors of a term of `length` letters. */
export function anchorsOf(length: number): readonly Anchor[] {
  return (byLength[length] ??= longer(length));
}

function longer(length: number): readonly Anchor[] {
  const shape = length < 9 ? Of.THREE : Of.FOUR;
  const first = shapes[shape]?.exactly ?? [];
  return [
    { shape, letters: first, rest: Rest.forwards },
    { shape, letters: first.map((letter) => letter + length - first.length), rest: Rest.backwards },
    ...(length === 6 ? [inPlace(Of.FOUR_OF_SIX)] : []),
  ];
}

/** So many letters at its beginning, or at its end, are an anchor. */
export function anchorLength(length: number): number {
  if (length === 3) return 2;
  return length < 9 ? 3 : 4;
}
