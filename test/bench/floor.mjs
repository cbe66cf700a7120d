// The least that a program over these files does: reads them and decodes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
let characters = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.txt')) characters += decoder.decode(readFileSync(join(folder, name))).length;
}
console.log(characters);
