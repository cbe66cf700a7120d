import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * The suites as an extension host can load them, and an empty extension: VS Code runs tests only beside one that is
 * in development, and ours is installed.
 *
 * @param {string} root
 */
export async function bundleSuites(root) {
  const directory = path.join(root, 'out', 'e2e');
  const node = path.join(directory, 'node.js');
  const web = path.join(directory, 'web.js');
  const host = path.join(root, 'test', 'e2e', 'host');
  const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };
  await build({
    ...common,
    entryPoints: [path.join(host, 'node.ts')],
    outfile: node,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
  await build({
    ...common,
    entryPoints: [path.join(host, 'web.ts')],
    outfile: web,
    platform: 'browser',
    external: ['vscode'],
    define: { global: 'globalThis', 'process.version': '"web"' },
  });
  const empty = path.join(directory, 'empty');
  await mkdir(empty, { recursive: true });
  const manifest = { name: 'nianbao-e2e', publisher: 'nianbao', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(path.join(empty, 'package.json'), JSON.stringify(manifest));
  return { node, web, empty };
}
