// npm run fuzz:guided [-- TARGET SECONDS]: bytes that reach ever more of the code, led by what each of them covers.
// What fails is left in the folder that is named at the end; the corpus begins with the samples and the pages of the rules.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { installAside } from '../../scripts/installAside.mjs';

const here = import.meta.dirname;
const test = path.join(here, '..');
const [asked = 'report', seconds = '60'] = process.argv.slice(2);

installAside(here);
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-guided-'));
const corpus = path.join(folder, 'corpus');
mkdirSync(corpus);
seed();
writeFileSync(path.join(folder, 'entry.ts'), `import { targets } from ${JSON.stringify(path.join(here, 'targets.ts'))};\nexport const fuzz = targets[${JSON.stringify(asked)}];\n`);
// The fuzzer counts what a CommonJS module covers.
await build({ entryPoints: [path.join(folder, 'entry.ts')], bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile: path.join(folder, 'target.cjs'), nodePaths: [path.join(test, '..', 'node_modules')], logLevel: 'warning' });

const jsfuzz = path.join(here, 'node_modules', 'jsfuzz', 'build', 'src', 'index.js');
const child = spawn(process.execPath, [jsfuzz, 'target.cjs', 'corpus', '--timeout', '20'], { cwd: folder, stdio: 'inherit', detached: true });
let isOver = false;
const timer = setTimeout(() => {
  isOver = true;
  // With the worker that it has, which would go on.
  process.kill(-child.pid, 'SIGKILL');
}, Number(seconds) * 1000);
await once(child, 'close');
clearTimeout(timer);
// The fuzzer ends by itself only where an input fails, or it cannot begin.
console.log(isOver ? `${asked}: ${readdirSync(corpus).length} inputs that cover something of their own, none fails` : `${asked}: failed, see ${folder}`);
process.exitCode = isOver ? 0 : 1;

function seed() {
  for (const [part, ending] of [['reports', '.txt'], ['rules', '.md']]) {
    for (const file of readdirSync(path.join(test, part)).filter((each) => each.endsWith(ending))) {
      copyFileSync(path.join(test, part, file), path.join(corpus, file));
    }
  }
}
