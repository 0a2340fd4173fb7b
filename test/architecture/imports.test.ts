import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files';

type Rule = {
  /** The files the rule is about. */
  readonly of: RegExp;
  /** What they may import from inside the repository. */
  readonly inside: readonly RegExp[];
  /** Which packages they may import. */
  readonly packages: readonly RegExp[];
  /** Why; part of the failure's message. */
  readonly because: string;
};

const PURE = [/^zod(\/v4)?$/, /^date-fns/, /^fflate$/, /^@noble\/(hashes|ciphers)/];
const anything = [/./];

/** The import table of ARCHITECTURE.md. The first rule that names a file is its rule. */
const RULES: readonly Rule[] = [
  {
    of: /^shared\/migrations\//,
    inside: [/^shared\/migrations\//, /^shared\/lib\//],
    packages: [],
    because:
      'a migration imports nothing that can change, or a later refactor would change how old cases are read',
  },
  {
    of: /^shared\/lib\//,
    inside: [/^shared\/lib\//],
    packages: PURE,
    because: 'lib is what everything else stands on',
  },
  {
    of: /^shared\/ipc\//,
    inside: [/^shared\/(ipc|lib)\//],
    packages: [/^zod$/],
    because: 'the contract is read by the main process, which knows nothing of cases',
  },
  {
    of: /^shared\/procedure\//,
    inside: [/^shared\/(procedure|lib)\//],
    packages: PURE,
    because: "the law's clock works on events and dates, whatever the case looks like",
  },
  {
    of: /^shared\/domain\//,
    inside: [/^shared\/(domain|procedure|lib|remedies)\//],
    packages: PURE,
    because: 'what a case is does not depend on how it is printed or kept',
  },
  {
    of: /^shared\/docx\//,
    inside: [/^shared\/(docx|reports|lib)\//],
    packages: [...PURE, /^docx(\/|$)/],
    because: 'Word sees only the document model',
  },
  {
    of: /^shared\/pdf\//,
    inside: [/^shared\/(pdf|bundle|domain|lib)\//],
    packages: [...PURE, /^pdf-lib$/],
    because: 'a PDF is made from a plan and bytes',
  },
  {
    of: /^shared\/calendar-file\//,
    inside: [/^shared\/(calendar-file|domain|procedure|lib)\//],
    packages: [...PURE, /^ical\.js$/],
    because: 'only the calendar file knows how calendars write dates',
  },
  {
    of: /^shared\//,
    inside: [/^shared\/(?!docx\/|pdf\/|ipc\/)/],
    packages: PURE,
    because: 'shared is pure; only shared/docx may know of Word, and only shared/pdf of PDF',
  },
  {
    of: /^electron\//,
    inside: [/^electron\//, /^shared\/(ipc|lib|safety-copy)\//],
    packages: [/^electron$/, /^node:/, /^zod$/],
    because: 'the main process offers acts on files and knows nothing of cases or screens',
  },
  {
    of: /^renderer\/platform\//,
    inside: [/^renderer\/platform\//, /^shared\/(ipc|lib)\//],
    packages: [/^get-nonce$/, /^react$/],
    because: 'platform is the way to the desk and nothing else',
  },
  {
    of: /^renderer\/features\//,
    inside: [
      /^renderer\/(features|casework|standing|doors|evidence|editor|components|data|navigation|platform|workers|styles)\//,
      /^shared\//,
    ],
    packages: anything,
    because: 'features stand on the rooms below them and know nothing of the shell',
  },
  {
    of: /^renderer\/(data|workers)\//,
    inside: [/^renderer\/(data|workers|platform)\//, /^shared\//],
    packages: anything,
    because: 'data and workers do not know what shows them',
  },
  {
    of: /^renderer\/vault\//,
    inside: [/^renderer\/(vault|data|workers|platform)\//, /^shared\//],
    packages: anything,
    because: 'the vault knows keys and the store, and no screen',
  },
  {
    of: /^renderer\/unlock\//,
    inside: [/^renderer\/(unlock|vault|data|components|platform|styles)\//, /^shared\//],
    packages: anything,
    because: 'what stands before the cases knows nothing of them',
  },
  {
    of: /^renderer\/safe-keeping\//,
    inside: [
      /^renderer\/(safe-keeping|unlock|vault|data|components|navigation|platform|styles)\//,
      /^shared\//,
    ],
    packages: anything,
    because: 'what keeps all cases opens backups, and knows no screen of a case',
  },
  {
    of: /^renderer\/components\//,
    inside: [/^renderer\/(components|styles)\//, /^renderer\/data\/pending-typing$/, /^shared\//],
    packages: anything,
    because: 'components know nothing of the case; of data they know only that typing is pending',
  },
  {
    of: /^renderer\/navigation\//,
    inside: [/^renderer\/navigation\//, /^shared\//],
    packages: anything,
    because: 'where the user is does not depend on what is there',
  },
  {
    of: /^renderer\/editor\//,
    inside: [/^renderer\/(editor|components|data|styles)\//, /^shared\//],
    packages: anything,
    because: 'the editor knows the case, not the screens',
  },
  {
    of: /^renderer\/(evidence|doors|casework|standing)\//,
    inside: [
      /^renderer\/(evidence|doors|casework|standing|editor|components|data|navigation|platform|workers|styles)\//,
      /^shared\//,
    ],
    packages: anything,
    because: 'pieces used by screens do not know the screens or the shell',
  },
  { of: /^renderer\//, inside: [/^renderer\//, /^shared\//], packages: anything, because: '' },
  {
    of: /^tools\//,
    inside: [/^tools\//, /^shared\//, /^test\/(builders|e2e|fixtures|golden)\//],
    packages: anything,
    because: 'tools run beside the app',
  },
];

/** Sentences for every import of a file that its rule does not allow. */
function broken(file: SourceFile): string[] {
  const rule = RULES.find((each) => each.of.test(file.path));
  if (!rule) return [`${file.path}: no rule of ARCHITECTURE.md covers this file`];
  const { inside, packages } = importsOf(file);
  return [
    ...inside.filter((path) => !rule.inside.some((allowed) => allowed.test(path))),
    ...packages.filter((name) => !rule.packages.some((allowed) => allowed.test(name))),
  ].map((name) => `${file.path} imports ${name}: ${rule.because}`);
}

const files = sourceFiles('shared', 'renderer', 'electron', 'tools');

describe('the import table of ARCHITECTURE.md', () => {
  test('is kept by every file', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap(broken)).toEqual([]);
  });

  test('would notice a screen importing another screen', () => {
    const crossing = files.filter((file) => file.path.startsWith('renderer/features/')).flatMap(crossings);
    expect(crossing).toEqual([]);
    expect(
      crossings({
        path: 'renderer/features/people/screen.tsx',
        text: "import { x } from '../findings/screen';",
      }),
    ).toHaveLength(1);
  });

  test('would notice the forbidden imports it exists for', () => {
    const guilty: SourceFile[] = [
      { path: 'shared/domain/x.ts', text: "import { Packer } from 'docx';" },
      { path: 'shared/domain/x.ts', text: "import { readFile } from 'node:fs';" },
      { path: 'shared/reports/x.ts', text: "import { db } from '@renderer/data/database';" },
      { path: 'electron/x.ts', text: "import type { CaseFile } from '@shared/domain/case-file';" },
      { path: 'renderer/features/x/screen.tsx', text: "import { App } from '@renderer/shell/app';" },
      { path: 'renderer/components/x.tsx', text: "import { useCase } from '@renderer/data/case-context';" },
    ];
    expect(guilty.map((file) => broken(file).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

/** Imports from one feature's folder into another's. */
function crossings(file: SourceFile): string[] {
  const own = file.path.split('/').slice(0, 3).join('/');
  return importsOf(file)
    .inside.filter((path) => path.startsWith('renderer/features/') && !path.startsWith(`${own}/`))
    .map((path) => `${file.path} imports ${path}: features never import each other`);
}

describe('one way only', () => {
  const users = (pattern: RegExp) =>
    files
      .filter(
        (file) => /^(electron|renderer|shared)\//.test(file.path) && pattern.test(withoutComments(file.text)),
      )
      .map((file) => file.path);

  test('to the desk: one file of the page reads window.desk', () => {
    expect(users(/\bwindow\.desk\b|globalThis\.desk\b/)).toEqual(['renderer/platform/desk.ts']);
  });

  test('to the page: one file of the main process uses ipcMain', () => {
    expect(users(/\bipcMain\b/)).toEqual(['electron/ipc/register.ts']);
  });

  test('shared has no clock and no randomness of its own', () => {
    const impure = files.filter(
      (file) =>
        file.path.startsWith('shared/') &&
        /Date\.now\(|new Date\(\)|Math\.random\(/.test(withoutComments(file.text)),
    );
    expect(impure.map((file) => file.path)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
