// The same as run.mjs, in the newest VS Code that is known to run instead of the oldest that the manifest allows.
process.env.NIANBAO_VSCODE = 'newest';
await import('./run.mjs');
