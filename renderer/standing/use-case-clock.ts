import { useCasePart } from '@renderer/data/case-context';
import { caseClock } from '@shared/domain/case-clock';
import { useMemo } from 'react';
import { useToday } from './use-today';

/** The open case's deadlines and where its clock stands today. */
export function useCaseClock() {
  const today = useToday();
  const matter = useCasePart((caseFile) => caseFile.matter);
  const respondBy = useCasePart((caseFile) => caseFile.adultComplaint.plan.respondBy);
  return useMemo(
    () => ({ ...caseClock({ ...matter, respondBy }, today), today }),
    [matter, respondBy, today],
  );
}
