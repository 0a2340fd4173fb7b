import { Tabs } from '@mantine/core';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { CaseFile } from '@shared/domain/case-file';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';
import { Outcomes } from './outcomes';
import { Points } from './points';
import { Statement } from './statement';

/** What is complained of, what is wanted, and the statement that was agreed. */
export function Screen() {
  const caseFile = useCase();
  const { focus } = useNavigation();
  const asked =
    focus.id === 'outcomes' || focus.id === 'statement' ? focus.id : focus.pointId ? 'points' : null;
  const [part, setPart] = useState<string>(asked ?? 'points');
  const [taken, setTaken] = useState(focus);
  // A link from elsewhere chooses the part once; after that the user does.
  if (focus !== taken) {
    setTaken(focus);
    if (asked) setPart(asked);
  }
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} />
      <Tabs value={part} onChange={(value) => setPart(value ?? 'points')} keepMounted={false}>
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
