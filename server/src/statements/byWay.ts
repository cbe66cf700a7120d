import { channel } from '../lexicon/scopeWords';
import { toInteger } from '../text/decimal';
import { findQuantities } from '../text/quantities';

/** How far a sentence has told by which ways applications came: 网上申请11件，信函申请5件. */
export interface ByWay {
  /** Whether it has come to speak of one way only. */
  readonly isChannel: boolean;
  /** How many came by the ways told of one after the other. */
  readonly sum: number;
  /** Whether this is how it says that applications came in at all; 合计 behind it says how many. */
  readonly isReceipt: boolean;
}

export const NO_WAY: ByWay = { isChannel: false, sum: 0, isReceipt: false };

/** Said of all or most of them. */
const MANY_WAYS = /为主|大部分|多数|主要|均|全部|都(?!市)/;
const RECEIPT = /收到|接到|接收|受理|收办/;

const PUBLISHING = /发布|公开(?!申请)|推送|发[稿帖文]|更新|浏览|访问/;

/** 属网上申请, behind how many there are; 在网站公开信息79条, before it. */
const OF_ALL = /^(?:申请人?)?(?:均|都)?(?:属于?|[为系是])[^,]{1,16}$/;
/** 依托政府网站申请系统: how it is done, not which ones are meant. */
const MANNER = /^(?!.*(?:的$|其中|提[交出]|受理|收到|接收|接到))(?:通过|利用|依托|借助|运用|发挥|结合)[^,\d]*$/;
const PUBLISHED_THERE = /(?:[在向于]|通过|利用|依托|借助)[^,]{1,40}(?:公开|公布|发布|推送|上传|更新)[^,申]{0,16}\d/;

/** 畅通线上线下申请渠道: how ways are kept, not by which one some came. */
const KEPT = /^(?![^,]*(?:通过|利用|依托|借助|网上|在线|网络|互联网))[^,\d]{0,16}(?:畅通|拓[宽展]|优化|完善|健全|丰富|规范|加强|提升|安排|配备|明确|负责|[设开建]立|开[设通]|设置|公布)[^,\d]*$/;

/** 邮寄30件, not 网站发布信息30件 */
export function isWayOfApplying(clause: string): boolean {
  return channel.test(clause) && /\d件/.test(clause) && !PUBLISHING.test(clause);
}

/** Behind a clause that is understood: what it counts by ways goes on no further. */
export function afterOther(before: ByWay, isTotal: boolean): ByWay {
  if (isTotal) return NO_WAY;
  return before.sum === 0 && !before.isReceipt ? before : { isChannel: before.isChannel, sum: 0, isReceipt: false };
}

/** Behind a clause that is not understood. Where the ways make up all that were `received`, the next clause is on all of them. */
export function afterWay(before: ByWay, clause: string, received: number | null): ByWay {
  if (!channel.test(clause) || MANY_WAYS.test(clause) || KEPT.test(clause) || PUBLISHED_THERE.test(clause) || (received !== null && !/\d/.test(clause) && (OF_ALL.test(clause) || MANNER.test(clause)))) return before;
  const [quantity, ...others] = findQuantities(clause, 0);
  const value = quantity && others.length === 0 && !quantity.isApproximate ? toInteger(quantity.value) : null;
  const sum = before.sum + (value ?? 0);
  return sum > 0 && sum === received ? NO_WAY : { isChannel: true, sum, isReceipt: before.isReceipt || RECEIPT.test(clause) };
}
