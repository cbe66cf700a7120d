import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { commands, extensions, WorkspaceEdit, workspace, type TextDocument } from 'vscode';
import { equal } from './equal';
import { openReport, untilProblems } from './report';

/** The extension as it was packed and installed, and the process that it starts. */
export function installation(): void {
  suite('the installed extension', () => {
    const directory = () => extensions.getExtension('nianbao.nianbao')?.extensionPath ?? '';

    test('stands on its own, without node_modules', () => {
      equal(existsSync(path.join(directory(), 'dist', 'server.js')), true, 'the server is there');
      equal(existsSync(path.join(directory(), 'node_modules')), false, 'node_modules');
      equal(findUpwards(directory(), 'node_modules'), undefined, 'node_modules further up');
    });

    test('comes back when its server is killed', async () => {
      const report = await openReport('003');
      await untilProblems(report, 'problems', (found) => found.length > 0);
      const servers = serverProcesses(directory());
      equal(servers.length, 1, 'servers');
      servers.forEach((server) => process.kill(server, 'SIGKILL'));
      await untilEditIsRead(report);
    });

    test('restarts its server on demand', async () => {
      const report = await openReport('003');
      const [before] = serverProcesses(directory());
      await commands.executeCommand('nianbao.restartServer');
      await untilProblems(report, 'problems', (found) => found.length > 0);
      const after = serverProcesses(directory());
      equal(after.length, 1, 'servers');
      equal(after[0] === before, false, 'the old server');
    });

    test('puts another server in the place of one that hangs', async () => {
      const report = await openReport('003');
      const [hung = 0] = serverProcesses(directory());
      process.kill(hung, 'SIGSTOP');
      await commands.executeCommand('nianbao.restartServer');
      await untilProblems(report, 'problems', (found) => found.length > 0);
      // Now it can end, which is nothing to the new one.
      process.kill(hung, 'SIGCONT');
      await untilEditIsRead(report);
      equal(serverProcesses(directory()).includes(hung), false, 'the old server');
    });
  });
}

async function untilEditIsRead(report: TextDocument): Promise<void> {
  const marker = '[bookmark: read]';
  const edit = new WorkspaceEdit();
  edit.insert(report.uri, report.lineAt(2).range.start, marker);
  await workspace.applyEdit(edit);
  await untilProblems(report, 'the new server', (found) => found.some(({ text }) => text === marker));
  await commands.executeCommand('undo');
}

function findUpwards(directory: string, name: string): string | undefined {
  const parent = path.dirname(directory);
  if (parent === directory) return undefined;
  const candidate = path.join(parent, name);
  return existsSync(candidate) ? candidate : findUpwards(parent, name);
}

/** Children of this extension host that run a script of the extension. */
function serverProcesses(directory: string): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && match[3]?.includes(directory))
    .map((match) => Number(match?.[1]));
}
