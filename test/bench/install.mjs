import path from 'node:path';
import { installAside } from '../../scripts/installAside.mjs';

export const bench = import.meta.dirname;

/** What is measured beside. */
export function installPeers() {
  installAside(bench);
}

/** The program that a package has, to be run by Node. */
export function binOf(name) {
  return path.join(bench, 'node_modules', name);
}
