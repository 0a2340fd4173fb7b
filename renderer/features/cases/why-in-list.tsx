import { Button, Modal } from '@mantine/core';
import type { CaseListEntry } from '@renderer/data/cases';
import { caseClock } from '@shared/domain/case-clock';
import { WhyDate } from '../../components/why/why-date';
import { useToday } from '../../standing/use-today';

type Props = {
  /** The case and the deadline asked about; null while nothing is asked. */
  readonly asked: { readonly entry: CaseListEntry; readonly deadlineKey: string } | null;
  readonly onOpen: (caseId: string) => void;
  readonly onClose: () => void;
};

/** "Why this date?" of a case in the list, without opening the case. */
export function WhyInList({ asked, onOpen, onClose }: Props) {
  const today = useToday();
  if (!asked) return null;
  const { entry, deadlineKey } = asked;
  const { deadlines } = caseClock({ ...entry, ...entry.clock }, today);
  const deadline = deadlines.find((each) => each.key === deadlineKey);
  if (!deadline) return null;
  return (
    <Modal opened onClose={onClose} size="58rem" title={`${entry.title}: ${deadline.name}`}>
      <WhyDate
        deadline={deadline}
        today={today}
        acts={
          <Button variant="default" onClick={() => onOpen(entry.caseId)}>
            Open the case
          </Button>
        }
      />
    </Modal>
  );
}
