import { foldText } from '../text/fold';
import { nearTexts } from '../text/nearest';
import { mayBeAlike, similarity } from '../text/similarity';
import { forms } from '../taxonomy/forms';
import type { Form, LabelDefinition, RowDefinition, TableDefinition, TableId } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { labelKey, withoutOrdinal, withoutRemark } from './labelKey';

/** A label of the form, ready to be looked for. */
export interface Slot {
  readonly definition: LabelDefinition;
  readonly row: RowDefinition | null;
  readonly key: string;
  /** Keys to take without a word: the label, its accepted wordings, and it without its number. */
  readonly official: ReadonlySet<string>;
  readonly tolerated: ReadonlySet<string>;
}

/** Below this two labels are not the same one misspelt (share of characters that agree). */
const ALIKE = 0.5;

const slots = new Map<TableDefinition, readonly Slot[]>(
  flatMap(forms, (form) => form.tables).map((table) => [table, table.labels.map((label) => slotOf(table, label))]),
);

/** The labels of a form's table in reading order. */
export function slotsOf(table: TableDefinition): readonly Slot[] {
  return slots.get(table) ?? [];
}

/** Whether the key may be a label of this table in either form, misspelt perhaps. */
export function resemblesLabel(table: TableId, key: string): boolean {
  return [...slots].some(([{ id }, each]) => id === table && each.some((slot) => fit(key, slot) > 0));
}

/** Whether the key is a label of this table, as printed or as accepted. */
export function isLabelOf(table: TableDefinition, key: string): boolean {
  return slotsOf(table).some((slot) => slot.official.has(key));
}

function slotOf(table: TableDefinition, definition: LabelDefinition): Slot {
  const keyOf = (text: string): string => labelKey(foldText(text));
  const key = keyOf(definition.text);
  const official = flatMap([key, ...definition.accepted.map(keyOf)], (each) => [each, withoutOrdinal(each)]);
  const row = table.rows.find((each) => each.label === definition) ?? null;
  return { definition, row, key, official: new Set(official), tolerated: new Set(definition.tolerated.map(keyOf)) };
}

/** How well a key fits a slot, from 0 (not at all) to 1 (as printed). */
export function fit(key: string, slot: Slot): number {
  if (key === slot.key) return 1;
  if (slot.official.has(key) || slot.tolerated.has(key)) return 0.98;
  const bare = withoutRemark(key);
  if (slot.official.has(bare) || slot.tolerated.has(bare)) return 0.96;
  if (!mayBeAlike(key, slot.key, ALIKE)) return 0;
  const alike = similarity(key, slot.key);
  return alike < ALIKE ? 0 : alike * 0.95;
}

/** Words that say nothing about a table, since any text may have them in a line of its own. */
const COMMON = new Set([
  '规章', '规范性文件', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '自然人', '总计', '其他', '行政复议',
  '行政诉讼', '申请人情况', '信息内容', '予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '重复申请', '其他处理',
]);

const tableByKey = indexTables();

/** The table that a label gives away; null where the key is no label, or a common word. */
export function tableOfLabel(key: string): TableId | null {
  return COMMON.has(key) ? null : (tableByKey.get(key) ?? null);
}

/** Whether the key is a label of either form, as printed or as accepted. */
export function isLabel(key: string): boolean {
  return tableByKey.has(key);
}

/** A label with a slip or two is still as much like itself (share of characters that agree). */
const NEARLY = 0.75;

const labelsNear = nearTexts([...tableByKey.keys()]);

/** Whether the key is a label of either form with a slip or two in it. */
export function isNearlyLabel(key: string): boolean {
  return labelsNear(key, NEARLY).length > 0;
}

/** Shorter labels with a slip are other words that people use: 工业企业 is not 商业企业. */
const SHORTEST_TELLING = 5;

/** A telling label with one slip among its first ten characters is still as much like itself. */
const TELLING = 0.8;

const tellingLabelsNear = nearTexts([...tableByKey.keys()].filter((key) => key.length >= SHORTEST_TELLING && !COMMON.has(key)));

/** The table that a misspelt label gives away. */
export function tableOfMisspeltLabel(key: string): TableId | null {
  const [label] = tellingLabelsNear(key, TELLING);
  return label === undefined ? null : (tableByKey.get(label) ?? null);
}

function indexTables(): Map<string, TableId> {
  const index = new Map<string, TableId>();
  for (const [table, each] of slots) {
    for (const slot of each) {
      for (const key of [...slot.official, ...slot.tolerated]) index.set(key, table.id);
    }
  }
  return index;
}

const formByLabel: ReadonlyMap<string, Form> = new Map(
  flatMap(forms, (form) => {
    const others = new Set(
      flatMap(forms.filter((other) => other !== form), (other) => keysOf(other.tables)),
    );
    return keysOf(form.tables).filter((key) => !others.has(key)).map((key) => [key, form] as const);
  }),
);

/** The form that alone has this label; null where both have it, or none. */
export function formOfLabel(key: string): Form | null {
  return formByLabel.get(key) ?? null;
}

function keysOf(tables: readonly TableDefinition[]): string[] {
  return flatMap(tables, (table) => flatMap(slotsOf(table), (slot) => [...slot.official, ...slot.tolerated]));
}
