// Shows a sample in VS Code, with the extension as `npm run package` left it, and takes a picture:
//   npm run screenshot -- 003 picture.png [--line 119] [--column 4] [--problems] [--actions] [--hover] [--outline]
//     [--theme "Default Dark Modern"] [--width 1400] [--height 900]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copySamples } from './editor/copySamples.mjs';
import { fetchVscode } from './editor/fetchVscode.mjs';
import { openBrowser } from './editor/openBrowser.mjs';
import { installExtension, serveVscode } from './editor/serveVscode.mjs';
import { temporaryDirectory } from './editor/temporaryDirectory.mjs';
import { workbench } from './editor/workbench.mjs';
import { vsixPath } from './vsixPath.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    line: { type: 'string', default: '1' },
    column: { type: 'string', default: '1' },
    problems: { type: 'boolean', default: false },
    actions: { type: 'boolean', default: false },
    hover: { type: 'boolean', default: false },
    outline: { type: 'boolean', default: false },
    theme: { type: 'string', default: 'Default Light Modern' },
    width: { type: 'string', default: '1400' },
    height: { type: 'string', default: '900' },
  },
});
const [sample = '003', picture = 'screenshot.png'] = positionals;

const work = temporaryDirectory();
const samples = copySamples(root, path.join(work, '年报'));
const place = {
  vscode: await fetchVscode(root, console.log),
  data: path.join(work, 'profile'),
  extensions: path.join(work, 'extensions'),
};
await installExtension({ ...place, vsix: vsixPath(root) });
const server = await serveVscode({
  ...place,
  settings: { 'workbench.colorTheme': values.theme, 'editor.minimap.enabled': false },
  flags: ['--disable-workspace-trust'],
});
const viewport = { width: Number(values.width), height: Number(values.height) };
const { page } = await openBrowser(root, { viewport });
page.setDefaultTimeout(20_000);
await page.goto(server.url({ folder: samples }));

const see = workbench(page);
await see.openFile(sample);
if (values.outline) await see.showOutline();
if (values.problems) await see.showProblems();
await see.goTo(Number(values.line), Number(values.column));
if (values.hover) await see.showHover();
if (values.actions) await see.showActions();
// Widgets fade in.
await page.waitForTimeout(500);
await page.screenshot({ path: picture });
process.exit();
