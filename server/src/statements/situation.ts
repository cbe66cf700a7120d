import type { UnderstoodClause } from './statementWords';

/** What a clause is about, where it does not say so itself. */
export type Matter = 'applications' | 'cases' | 'normative' | 'regulations';

/** What a report says of documents: made, repealed, still in force. */
export type Deed = 'made' | 'repealed' | 'valid';

/** A concept of the form with the value that a clause gives it. */
export type Pair = readonly [concept: string, value: number];

/** What has been told before a clause, as far as it is read in the light of that. */
export interface Told {
  readonly matter: Matter | null;
  /** The last number of applications received. */
  readonly received: number | null;
  /** How many the sentence says were answered. */
  readonly handled: number | null;
  /** Whether it has come to speak of a part of the year, or of another year. */
  readonly isOtherTime: boolean;
  /** Whether it has come to speak of documents that were looked through, which are of many years. */
  readonly isClearing: boolean;
  /** What the clause before says of documents: 印发文件212份，其中规范性文件4份; 制定规章4部、规范性文件19件. */
  readonly deed: Deed | null;
  /** Whether the clause before says how many went to court in one of the two ways. */
  readonly isOnSuits: boolean;
  /** Whether government information has been spoken of at all. */
  readonly isOnDisclosure: boolean;
  /** Whether the sentence says itself that it is about other cases. */
  readonly isElse: boolean;
  /** Whether it says of some cases only that they are about disclosure. */
  readonly isSomeOnDisclosure: boolean;
  /** Whether the clause before says that there is none. */
  readonly isNone: boolean;
  /** How many applications the sentence says are not answered yet. */
  readonly pending: number | null;
  /** How many it says were being handled (办理), which may be those received or those answered. */
  readonly handling: number | null;
  /** The group that the clause before counts: 不予公开1件（属于行政执法案卷）; 行政诉讼7件，均为未经复议直接起诉. */
  readonly group: Pair | null;
  /** Of how many applications the sentence says what became of them. */
  readonly accounted: number;
  /** Whether the sentence says how many go over to the next year. */
  readonly isSettled: boolean;
  /** Whether such a sentence also says how many were answered: 办理92件，其中答复90件，2件结转下年. */
  readonly isCountedDone: boolean;
  /** Whether the paragraph counts those disclosed in part. */
  readonly isOnParts: boolean;
  /** Whether it has come to speak of some of them: 其中97件准予公开，已按期办结. */
  readonly isOnSome: boolean;
}

/** What a clause is read in the light of. */
export interface Situation extends Told {
  readonly isPart: boolean;
  readonly isChannel: boolean;
  /** Whether it has told by which ways the applications came in that it tells of, but not how many they are. */
  readonly isSumOfWays: boolean;
  /** In brackets a clause tells more of the number before them, and is never the whole. */
  readonly isRemark: boolean;
  /** Of its number. */
  readonly unit: string | null;
}

/** Reads a clause of one kind with its number, or without one; null where it is of another kind. */
export type NumberReader = (clause: UnderstoodClause, value: number, situation: Situation) => readonly Pair[] | null;
export type WordReader = (clause: UnderstoodClause, situation: Situation) => readonly Pair[] | null;

/** Whether a clause is about applications, by its own words or by those before it. */
export function isOnApplications({ kinds }: UnderstoodClause, { matter }: Situation): boolean {
  return kinds.has('application') || matter === 'applications';
}
