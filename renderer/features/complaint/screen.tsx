import { Tabs } from '@mantine/core';
import { usePart } from '@renderer/casework/use-part';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import type { CaseFile } from '@shared/domain/case-file';
import { formatLong } from '@shared/lib/plain-date';
import { Outcomes } from './outcomes';
import { Points } from './points';
import { Statement } from './statement';

/** What is complained of, what is wanted, and the statement that was agreed. */
export function Screen() {
  const caseFile = useCase();
  const [part, setPart] = usePart('points', ({ id, pointId }) => {
    if (id === 'outcomes' || id === 'statement') return id;
    if (caseFile.outcomes.some((outcome) => outcome.id === id)) return 'outcomes';
    return pointId ? 'points' : undefined;
  });
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} />
      <Tabs value={part} onChange={setPart} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="points">Complaint points</Tabs.Tab>
          <Tabs.Tab value="outcomes">Outcomes wanted</Tabs.Tab>
          <Tabs.Tab value="statement">Statement of complaint</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="points">
          <Points />
        </Tabs.Panel>
        <Tabs.Panel value="outcomes">
          <Outcomes />
        </Tabs.Panel>
        <Tabs.Panel value="statement">
          <Statement />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function headingFor({ points, matter }: CaseFile): string {
  if (points.length === 0) return 'Write down what is complained of, point by point';
  const unagreed = points.filter(
    (point) => point.agreed.agreedOn === null && point.scope.status === 'accepted',
  );
  const count = points.length === 1 ? 'One complaint point' : `${points.length} complaint points`;
  if (unagreed.length > 0) {
    return unagreed.length === 1
      ? `${count}; the wording of point ${unagreed[0]?.number} is still to be agreed`
      : `${count}; the wording of ${unagreed.length} is still to be agreed`;
  }
  const agreedOn = matter.events['statement-agreed'];
  return agreedOn ? `${count}, agreed on ${formatLong(agreedOn)}` : `${count}, all agreed`;
}
