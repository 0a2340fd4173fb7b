import { formatLong, type PlainDate } from '../lib/plain-date';
import { facts, numbered, paragraph, row, table } from './blocks';
import type { DocumentModel, Section } from './document-model';
import { numberSections } from './numbering';
import { section } from './section-parts';

/** What is known of a case at the moment it is deleted: counts and fingerprints, and no name of anyone in it. */
export type DeletedCase = {
  readonly reference: string;
  readonly title: string;
  readonly council: string;
  /** The capacity in which its user had it: "Investigating Officer". */
  readonly capacity: string;
  readonly deletedOn: PlainDate;
  /** "14:05", by this computer's clock. */
  readonly deletedAt: string;
  readonly keepUntil: { readonly until: PlainDate | null; readonly why: string };
  /** How many records of the case there were: points, findings, notes and the rest. */
  readonly records: number;
  readonly evidence: readonly { readonly sha256: string; readonly bytes: number }[];
  /** The audit trail as it ended. */
  readonly trail: { readonly entries: number; readonly hash: string };
  /** How often, by the trail, something of it left Evenhand before. */
  readonly left: { readonly documents: number; readonly wholeCase: number };
};

const times = (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en-GB')} times`);
const counted = (count: number, one: string, several: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

function removed(gone: DeletedCase): Section {
  const bytes = gone.evidence.reduce((sum, file) => sum + file.bytes, 0);
  return section('removed', 'What was deleted', [
    numbered(
      `The case named above, whole, from this computer: ${counted(gone.records, 'record', 'records')} (points, findings, interviews, notes and everything else that was written), ${counted(gone.evidence.length, 'evidence file', 'evidence files')} of ${bytes.toLocaleString('en-GB')} bytes in all, the words read from them, the history of changes and the audit trail.`,
    ),
    numbered(
      'Its rows and files were removed. The case had been kept sealed under a key of its own; that key was destroyed, and the key that protected it was replaced. What may be left of the case on the disk cannot be opened any more, with the passphrase or the recovery key or without them.',
    ),
    numbered(
      `The audit trail ended with entry ${gone.trail.entries.toLocaleString('en-GB')}, fingerprint ${gone.trail.hash}.`,
    ),
  ]);
}

function notCovered({ left }: DeletedCase): Section {
  const documents =
    left.documents === 0
      ? 'By its audit trail, no document of the case was saved outside Evenhand.'
      : `By its audit trail, documents of the case were saved outside Evenhand ${times(left.documents)}.`;
  const whole =
    left.wholeCase === 0 ? '' : ` The whole case was saved outside Evenhand ${times(left.wholeCase)}.`;
  return section('not_covered', 'What this does not cover', [
    numbered(`${documents}${whole} Those copies are not deleted by this.`),
    numbered(
      'A backup made before the deletion, and kept with its own copy of the keys, can still be opened by whoever has it and the passphrase. Such backups are to be destroyed as well.',
    ),
  ]);
}

function fingerprints({ evidence }: DeletedCase): Section[] {
  if (evidence.length === 0) return [];
  return [
    section(
      'fingerprints',
      'Evidence files that were deleted',
      [
        paragraph(
          'By fingerprint (SHA-256), so that a file held elsewhere can be recognised without its name.',
        ),
        table({
          description: 'The deleted evidence files: size and fingerprint of each',
          columns: [
            ['No.', 8],
            ['Bytes', 18],
            ['SHA-256', 74],
          ],
          rows: evidence.map(({ sha256, bytes }, index) =>
            row([String(index + 1), bytes.toLocaleString('en-GB'), sha256]),
          ),
        }),
      ],
      { numbering: 'appendix', newPage: true },
    ),
  ];
}

/**
 * The certificate that a case was deleted, for the council or body whose papers they were. It names nobody in the
 * case, and says what deleting here cannot reach.
 */
export function deletionCertificate(gone: DeletedCase): DocumentModel {
  const { until, why } = gone.keepUntil;
  return {
    model: 1,
    report: null,
    properties: {
      title: 'Certificate of deletion',
      subject: gone.reference,
      classification: 'CONFIDENTIAL',
      reference: gone.reference,
      council: gone.council,
      author: gone.capacity,
      draft: false,
      version: 1,
    },
    titlePage: {
      layout: 'block',
      council: gone.council,
      title: 'Certificate of deletion',
      subtitle: 'Papers of a complaint held by an independent person',
      facts: facts('The case that was deleted', [
        ['Reference', gone.reference || 'None recorded'],
        ['Case', gone.title],
        ['Held by', gone.capacity],
        ['Deleted on', `${formatLong(gone.deletedOn)} at ${gone.deletedAt}`],
        ['To be kept until', until ? formatLong(until) : null],
        ['As agreed in', until && why ? why : null],
      ]),
      remarks: [],
    },
    contents: false,
    sections: numberSections([
      removed(gone),
      notCovered(gone),
      section('signature', 'Signature', [
        paragraph('I deleted this case as described above.'),
        { kind: 'signature', name: '', capacity: gone.capacity, signedOn: '' },
      ]),
      ...fingerprints(gone),
    ]),
  };
}
