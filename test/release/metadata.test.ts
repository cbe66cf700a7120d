import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly [field: string]: unknown;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('package.json') as Manifest;

test('the changelog begins with the version of the package', () => {
  expect(/^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(manifest.version);
});

test.each(['publisher', 'displayName', 'description', 'license', 'repository', 'bugs', 'homepage', 'icon', 'galleryBanner', 'categories', 'keywords'])(
  'the marketplaces are told: %s', (field) => {
    expect(JSON.stringify(manifest[field] ?? '').length).toBeGreaterThan(2);
  },
);

test('the icon is a picture of at least 128 pixels', () => {
  const png = readFileSync('icon.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThanOrEqual(128);
});

test.each(['package-lock.json', 'scripts/lexicon/package-lock.json', 'test/bench/package-lock.json'])('%s takes packages from the registry only, each with its hash', (file) => {
  const packages = Object.entries((readJson(file) as Lockfile).packages).filter(([name]) => name !== '');
  expect(packages.length).toBeGreaterThan(0);
  // Without an address npm takes them from the registry it is set to.
  const others = packages.filter(([, { resolved, link }]) => link === true || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')));
  expect(others).toEqual([]);
  expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
});

test('the bill of materials names what is in the bundles, each once with its licence', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'nianbao-'));
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', outdir]);
  const { bomFormat, components } = readJson(join(outdir, 'nianbao.cdx.json')) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly purl: string; readonly licenses: readonly { readonly license: { readonly id: string } }[] }[];
  };
  const notices = [...readFileSync(join(outdir, 'ThirdPartyNotices.txt'), 'utf8').matchAll(/^--- (\S+) (\S+) \(/gm)];
  rmSync(outdir, { recursive: true });
  expect(bomFormat).toBe('CycloneDX');
  expect(components.map(({ purl }) => purl)).toEqual([...new Set(notices.map(([, name, version]) => `pkg:npm/${name ?? ''}@${version ?? ''}`))]);
  expect(components.map(({ licenses }) => licenses[0]?.license.id).filter((id) => !/^(?:MIT|ISC|BlueOak-1\.0\.0|BSD-2-Clause)$/.test(id ?? ''))).toEqual([]);
});

test('it is said how to report a weakness', () => {
  expect(existsSync('SECURITY.md')).toBe(true);
});
