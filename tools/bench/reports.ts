import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { packDocx } from '@shared/docx/pack-docx';
import { buildReport } from '@shared/reports/build-report';
import { largeCase } from '../../test/builders/large-case';
import { type Measure, timed } from './measure';
import { WORD_PEERS, type WordPeer } from './peers/word-peers';
import { plainReport } from './report-text';

/** Points that make a Stage 2 report of about so many pages. */
const SIZES = [
  { name: 'report.60p', points: 17 },
  { name: 'report.600p', points: 190 },
] as const;

/** The ratio we mean to keep against each; docxtemplater only fills in text, so it is reported without one. */
const TARGETS: Readonly<Record<string, number | null>> = {
  docxtemplater: null,
  'docx-templates': 1,
  'python-docx': 1,
  pandoc: 0.4,
};

function reportMeasure(name: string, points: number, peer: WordPeer): Measure {
  return {
    name,
    unit: 'ms',
    against: peer.name,
    target: TARGETS[peer.name] ?? null,
    async prepare() {
      // Ours begins with the case as it is exchanged: it reads, checks, builds and packs. Theirs get their text ready-made.
      const file = writeOpenCaseData(largeCase(points));
      const make = async () => {
        const read = readOpenCaseData(file);
        if (!read.ok) throw new Error(read.message);
        return packDocx(buildReport(read.value, 'stage-2-report').model);
      };
      const read = readOpenCaseData(file);
      if (!read.ok) throw new Error(read.message);
      const prepared = await peer.prepare(plainReport(buildReport(read.value, 'stage-2-report').model));
      return {
        ours: () => timed(make),
        theirs: 'make' in prepared ? () => timed(prepared.make) : null,
        ...('missing' in prepared ? { why: prepared.missing } : {}),
      };
    },
  };
}

/** Case data to .docx bytes, against each other maker of Word files. */
export const reportMeasures: readonly Measure[] = SIZES.flatMap(({ name, points }) =>
  WORD_PEERS.map((peer) => reportMeasure(name, points, peer)),
);
