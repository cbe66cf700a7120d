/** What a clause is about, where it does not say so itself. */
export type Matter = 'applications' | 'cases' | 'normative' | 'regulations';

/** What a report says of documents: made, repealed, still in force. */
export type Deed = 'made' | 'repealed' | 'valid';

/** A concept of the form with the value that a clause gives it. */
export type Pair = readonly [concept: string, value: number];

/** What a clause is read in the light of. */
export interface Situation {
  readonly matter: Matter | null;
  /** The last number of applications told of. */
  readonly received: number | null;
  readonly isPart: boolean;
  readonly isOtherTime: boolean;
  readonly isChannel: boolean;
  /** Whether it has told by which ways the applications came in that it tells of, but not how many they are. */
  readonly isSumOfWays: boolean;
  /** Whether the clause before says how many went to court in one of the two ways. */
  readonly isOnSuits: boolean;
  /** Whether it is about documents that were looked through. */
  readonly isClearing: boolean;
  /** What the clause before says of documents, where this one goes on with it. */
  readonly deed: Deed | null;
  readonly isOnDisclosure: boolean;
  readonly isElse: boolean;
  /** Whether the clause before says that there is none. */
  readonly isNone: boolean;
  /** How many are not answered yet, and how many were being handled, as the sentence says before. */
  readonly pending: number | null;
  readonly handling: number | null;
  /** Of how many it says what became of them. */
  readonly accounted: number;
  /** Whether it speaks of some of the applications by now. */
  readonly isOnSome: boolean;
  /** In brackets a clause tells more of the number before them, and is never the whole. */
  readonly isRemark: boolean;
  /** Of its number. */
  readonly unit: string | null;
}
