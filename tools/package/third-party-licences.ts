import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { repository } from '../repository';

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), optional: z.boolean().optional(), link: z.boolean().optional() }),
  ),
});

const manifestShape = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
});

/** One package whose code may be in the app, with the licence it names and the text it carries. */
type ShippedPackage = { name: string; version: string; licence: string; text: string };

function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = files.filter((name) => !/\.(js|ts|json)$/.test(name));
  return texts.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/** Every production package of the lockfile that is installed, sorted by name. Throws if the lockfile is not one. */
export function shippedPackages(): ShippedPackage[] {
  const lock = lockShape.parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')));
  const paths = Object.entries(lock.packages).filter(
    ([path, about]) => path !== '' && !about.dev && !about.link,
  );
  return paths
    .map(([path]) => join(repository, path))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const { name, version, license } = manifestShape.parse(
        JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
      );
      const licence = typeof license === 'string' ? license : (license?.type ?? 'not named');
      return { name, version, licence, text: licenceText(folder) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Writes the notices that travel with the app, as the licences of its parts ask. */
export function writeThirdPartyLicences(): void {
  const target = join(repository, '.cache', 'third-party-licences.txt');
  const parts = shippedPackages().map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text || 'The package carries no licence text of its own.'}`,
  );
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
}
