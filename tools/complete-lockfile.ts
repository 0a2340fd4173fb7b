// npx tsx tools/complete-lockfile.ts: after `npm install` from a registry that does not hold every system's
// packages. npm leaves those out of the lockfile, and then `npm ci` refuses it; this puts them in by version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from './repository';

const entryShape = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type Entry = z.infer<typeof entryShape>;
const lockShape = z.looseObject({ packages: z.record(z.string(), entryShape) });

const file = join(repository, 'package-lock.json');
const text = readFileSync(file, 'utf8');
const lock = lockShape.parse(JSON.parse(text));

/** The system a package is for, as its own name says: `…-linux-x64-musl`. */
function systemOf(name: string) {
  const [, os, cpu, rest] =
    /-(android|darwin|linux|win32)-(arm64|x64|arm|riscv64|ia32)(?:-(.*))?$/.exec(name) ?? [];
  if (!os || !cpu)
    throw new Error(`Cannot tell which system ${name} is for; add it to package-lock.json by hand.`);
  const libc = os === 'linux' && rest ? { libc: [rest.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { cpu: [cpu], os: [os], ...libc };
}

const added: Record<string, Entry> = {};
for (const [path, about] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(about.optionalDependencies ?? {})) {
    const known = Object.keys(lock.packages).some((other) => other.endsWith(`node_modules/${name}`));
    if (known || path === '') continue;
    const { cpu, ...system } = systemOf(name);
    added[`node_modules/${name}`] = {
      version,
      cpu,
      ...(about.dev ? { dev: true } : {}),
      ...system,
      ...(about.license ? { license: about.license } : {}),
      optional: true,
    };
  }
}
// Written from what was read, not from what was checked, so that the order inside each entry stays npm's.
const whole = JSON.parse(text);
const all = Object.entries({ ...whole.packages, ...added });
whole.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
console.log(`Added to package-lock.json: ${Object.keys(added).join(', ') || 'nothing'}.`);
