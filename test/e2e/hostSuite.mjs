import { readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

/**
 * The mocha suite in the extension host, with the packed extension installed. In the desktop's VS Code when there is
 * one (`VSCODE_EXECUTABLE`, or a download), else in the one that is served to a browser.
 *
 * @param {{ root: string, work: string, samples: string, extensions: string, suites: { node: string, empty: string } }} context
 */
export async function hostSuite({ root, work, samples, extensions, suites }) {
  const resultFile = path.join(work, 'result.json');
  const { executable, name } = await findExecutable(root);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: suites.empty,
      extensionTestsPath: suites.node,
      extensionTestsEnv: { NIANBAO_E2E_RESULT: resultFile },
      launchArgs: [
        samples,
        '--disable-workspace-trust',
        `--extensions-dir=${extensions}`,
        `--user-data-dir=${path.join(work, 'profile')}`,
      ],
    });
  } catch (error) {
    // Its results say which tests failed. When there are none, it did not come that far.
    if (!hasResults(resultFile)) return [{ title: name, error: String(error) }];
  }
  return readResults(resultFile).map(({ title, error }) => ({ title: `${name}: ${title}`, error }));
}

async function findExecutable(root) {
  const own = process.env.VSCODE_EXECUTABLE;
  if (own !== undefined && own !== '') return { executable: own, name: 'desktop' };
  const served = {
    executable: path.join(root, 'scripts', 'editor', 'vscodeShim.mjs'),
    name: 'extension host',
  };
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY !== undefined;
  if (!hasScreen) return served;
  try {
    return { executable: await downloadAndUnzipVSCode({ timeout: 15_000 }), name: 'desktop' };
  } catch {
    return served;
  }
}

function hasResults(file) {
  try {
    return readResults(file).length > 0;
  } catch {
    return false;
  }
}

function readResults(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
