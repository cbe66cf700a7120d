/** What somebody has decided on a finding; the last one silences it. */
export const findingStates = ['待处理', '已确认', '已忽略'] as const;

export type FindingState = (typeof findingStates)[number];

/** A finding that stands in nianbao.json. It is shown with what is said of it there, and fails no run. */
export interface Known {
  readonly state: FindingState;
  /** Why, in somebody's words. */
  readonly note: string | null;
}

/** …请改正。（已确认：等市里答复） */
export function messageWithState({ message, known }: { readonly message: string; readonly known?: Known }): string {
  return known ? `${message}（${known.state}${known.note === null ? '' : `：${known.note}`}）` : message;
}
