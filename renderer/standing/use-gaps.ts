import { useCase } from '@renderer/data/case-context';
import { adultReports } from '@shared/domain/adult-times';
import type { CaseFile } from '@shared/domain/case-file';
import type { ReportKind } from '@shared/domain/case-log';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import type { Gap } from '@shared/domain/completeness/gap';
import type { UserRole } from '@shared/domain/matter';
import { useDeferredValue } from 'react';

const OWN_REPORT: Record<UserRole, ReportKind> = {
  'investigating-officer': 'stage-2-report',
  'adult-investigator': 'stage-2-report',
  'independent-person': 'independent-report',
  'panel-chair': 'panel-report',
};

// The top bar, the navigation and Overview all ask about one case: worked out once for each version of it.
const known = new WeakMap<CaseFile, readonly Gap[]>();

function gapsOfAny(gaps: readonly Gap[], reports: readonly ReportKind[]): readonly Gap[] {
  return gaps.filter((gap) => reports.some((report) => gap.reports.includes(report)));
}

/** What the user's own document still lacks, in the order of the work. */
function gapsFor(caseFile: CaseFile): readonly Gap[] {
  let gaps = known.get(caseFile);
  if (!gaps) {
    // The adult procedure has one stage and one desk: its letters are as much to be mended as its report.
    gaps =
      caseFile.matter.procedure === 'adult'
        ? gapsOfAny(findGaps(caseFile), adultReports(caseFile))
        : gapsOf(findGaps(caseFile), OWN_REPORT[caseFile.matter.userRole]);
    known.set(caseFile, gaps);
  }
  return gaps;
}

/** What is to be mended before the user's own document can go; typing is never held up by it. */
export function useGaps(): readonly Gap[] {
  return gapsFor(useDeferredValue(useCase()));
}

/** Those that ask for something to be done; a note does not. */
export function toMend(gaps: readonly Gap[]): number {
  return gaps.filter((gap) => gap.severity !== 'note').length;
}
