// Writes what follows from the rules: the settings schema in package.json, the table in README.md, nianbao.schema.json
// and nianbao.schema.en.json.
// With --check it writes nothing, names what is stale and exits with 1.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { hashInputs } from './lexicon/inputs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { configJsonSchemas, rules, ruleLevels, severityNames } = await loadServer();
const stale = [
  ...(await update('package.json', withSchema)),
  ...(await update('README.md', withTable)),
  ...(await update('nianbao.schema.json', () => `${JSON.stringify(configJsonSchemas.zh, null, 2)}\n`)),
  ...(await update('nianbao.schema.en.json', () => `${JSON.stringify(configJsonSchemas.en, null, 2)}\n`)),
];
for (const name of await staleTables()) {
  console.error(`不是最新：${name}。请运行 npm ci --prefix scripts/lexicon，再运行 npm run update:lexicon。`);
  process.exitCode = 1;
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`不是最新：${stale.join('、')}。请运行 npm run update。`);
  process.exitCode = 1;
}

/** @returns {Promise<string[]>} the file, if it had to change */
async function update(name, change) {
  const file = path.join(root, name);
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  const after = change(before);
  if (before === after) return [];
  if (!process.argv.includes('--check')) await writeFile(file, after);
  return [name];
}

function withSchema(text) {
  const manifest = JSON.parse(text);
  const schema = manifest.contributes.configuration.properties['nianbao.rules'];
  schema.properties = Object.fromEntries(
    rules.map(({ id, title, rationale, severity }) => [
      id,
      { type: 'string', enum: ruleLevels, default: severity, description: `${title}：${rationale}` },
    ]),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function withTable(text) {
  const rows = rules.map(
    ({ id, title, severity, rationale }) =>
      `| [\`${id}\`](test/rules/${id}.md) | ${title} | ${severityNames[severity]} | ${rationale} |`,
  );
  const table = ['| 规则 | 问题 | 级别 | 理由 |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const marked = /(<!-- rules -->\n)[^]*?(\n<!-- \/rules -->)/;
  if (!marked.test(text)) throw new Error('README.md 缺少 <!-- rules --> 与 <!-- /rules --> 标记。');
  return text.replace(marked, (_, open, close) => `${open}\n${table}\n${close}`);
}

/** Tables that were made from other terms, or in another way. Making them takes minutes and packages of data. */
async function staleTables() {
  const names = ['confusions.ts', 'attestedWords.ts'].map((name) => path.join('server', 'src', 'lexicon', name));
  const heads = await Promise.all(names.map(async (name) => (await readFile(path.join(root, name), 'utf8')).split('\n', 1)[0]));
  return names.filter((_, nth) => !heads[nth].endsWith(hashInputs()));
}

/** The server is TypeScript; one bundle in memory can be imported. */
async function loadServer() {
  const contents = `
    import * as z from 'zod';
    import { configSchemaIn } from './config/configSchema';
    const configJsonSchemaIn = (language) => ({
      ...z.toJSONSchema(configSchemaIn(language), { io: 'input', target: 'draft-7' }),
      allowComments: true,
      allowTrailingCommas: true,
    });
    export const configJsonSchemas = { zh: configJsonSchemaIn('zh'), en: configJsonSchemaIn('en') };
    export { rules } from './rules/index';
    export { ruleLevels } from './config/ruleLevels';
    export { severityNames } from './severityNames';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(root, 'server', 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
