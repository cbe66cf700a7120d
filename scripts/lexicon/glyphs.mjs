// Which characters look alike as printed, from the glyphs of Noto Sans SC (OFL 1.1; its output is numbers only).
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const SIZE = 32;
const MARGIN = 4;
const LEAST = 0.5;
const BLUR = 1.2;
/** Of two that are as alike people write the commoner. */
const COMMON = 0.05;

const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const folder = path.join(fonts, '400Regular');
GlobalFonts.registerFromPath(path.join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf'))), 'glyphs');

const images = new Map();

/**
 * The characters of `candidates` whose glyphs cover most of the same ground as that of `character`, the likest first.
 * @param {(character: string) => number} frequency weighs in
 */
export function sameGlyphsAs(character, candidates, most, frequency) {
  const own = imageOf(character);
  return candidates
    .map((other) => ({ other, likeness: other === character ? 0 : overlap(own, imageOf(other)) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .map((each) => ({ ...each, weight: each.likeness * (1 + COMMON * Math.log10(1 + frequency(each.other))) }))
    .sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** Ink by pixel, of length 1 as a vector. */
function imageOf(character) {
  const known = images.get(character);
  if (known) return known;
  const side = SIZE + 2 * MARGIN;
  const context = createCanvas(side, side).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  context.font = `${SIZE}px glyphs`;
  context.filter = `blur(${BLUR}px)`;
  context.fillText(character, MARGIN, SIZE);
  const { data } = context.getImageData(0, 0, side, side);
  const ink = Float32Array.from({ length: side * side }, (_, pixel) => 255 - data[4 * pixel]);
  const length = Math.sqrt(overlap(ink, ink)) || 1;
  const image = ink.map((value) => value / length);
  images.set(character, image);
  return image;
}

function overlap(a, b) {
  let sum = 0;
  for (let pixel = 0; pixel < a.length; pixel++) sum += a[pixel] * b[pixel];
  return sum;
}
