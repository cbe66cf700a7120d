/** An exact decimal number: `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

export function fromInteger(value: number): Decimal {
  return { units: BigInt(value), scale: 0 };
}

/** Reads `-1025.20`: an optional sign, ASCII digits, at most one point. Null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(text)) return null;
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  return { units: BigInt(text.replace('.', '').replace('+', '')), scale };
}

export function printDecimal({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The value as a number where it is whole and small enough to be exact, else null. */
export function toInteger({ units, scale }: Decimal): number | null {
  const value = Number(scale === 0 ? units : wholeUnits(units, 10n ** BigInt(scale)));
  return Number.isSafeInteger(value) ? value : null;
}

function wholeUnits(units: bigint, divisor: bigint): bigint | number {
  return units % divisor === 0n ? units / divisor : NaN;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, { units, scale }: Decimal): Decimal {
  return addDecimals(a, { units: -units, scale });
}

/** `value` × 10^`places`, without zeros at the end of its decimals. */
export function shiftDecimal(value: Decimal, places: number): Decimal {
  let { units, scale } = places > value.scale ? { units: unitsAt(value, places), scale: places } : value;
  scale -= places;
  for (; scale > 0 && units % 10n === 0n; scale--) units /= 10n;
  return { units, scale };
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  return Number(unitsAt(a, scale) - unitsAt(b, scale));
}

function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}
