import type { CaseFile, CollectionKind, RecordOf } from '@shared/domain/case-file';
import type { ReportKind } from '@shared/domain/case-log';
import { findGaps } from '@shared/domain/completeness/find-gaps';
import type { Gap } from '@shared/domain/completeness/gap';
import type { Finding } from '@shared/domain/finding';
import { expect } from 'vitest';
import { sampleCase } from '../../golden/golden-documents';

/** A case that lacks nothing. */
export const whole = sampleCase('case-b');

/** The complete case with one record of it changed. */
export function changed<Kind extends CollectionKind>(
  kind: Kind,
  which: (item: RecordOf<Kind>) => boolean,
  fields: object,
): CaseFile {
  const items = whole[kind] as readonly RecordOf<Kind>[];
  const at = items.findIndex(which);
  if (at < 0) throw new Error(`No such record among ${kind}`);
  return {
    ...whole,
    [kind]: items.map((item, index) => (index === at ? { ...(item as object), ...fields } : item)),
  };
}

export const officer = (outcome: string) => (finding: Finding) =>
  finding.author === 'investigating-officer' && finding.outcome === outcome;

/** The gaps that a change brings, against the complete case. */
export function newGaps(caseFile: CaseFile): Gap[] {
  const before = new Set(findGaps(whole).map((gap) => JSON.stringify(gap)));
  return findGaps(caseFile).filter((gap) => !before.has(JSON.stringify(gap)));
}

/** Expects that a change brings a gap, and gives it. */
export function expectGap(
  caseFile: CaseFile,
  code: string,
  severity: Gap['severity'],
  report: ReportKind,
): Gap {
  const gaps = newGaps(caseFile);
  const found = gaps.find((gap) => gap.code === code);
  expect(gaps.map((gap) => gap.code)).toContain(code);
  expect(found?.severity).toBe(severity);
  expect(found?.reports).toContain(report);
  return found as Gap;
}

/** The id of a point of the complete case, by its number. */
export const pointNumbered = (number: string) => whole.points.find((point) => point.number === number)?.id;
