import { Tabs } from '@mantine/core';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { CaseFile } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { useState } from 'react';
import { Conclusions } from './conclusions';
import { CouncilResponse } from './council-response';
import { PanelAndHearing } from './panel-and-hearing';
import { PanelReport } from './panel-report';
import { RequestAndScope } from './request-and-scope';

const PARTS = [
  { id: 'request', label: 'Request and scope', Part: RequestAndScope },
  { id: 'panel', label: 'Panel and hearing', Part: PanelAndHearing },
  { id: 'conclusions', label: 'Conclusions', Part: Conclusions },
  { id: 'report', label: 'Report', Part: PanelReport },
  { id: 'response', label: "Council's response", Part: CouncilResponse },
] as const;

/** Stage 3, in the order it happens. */
export function Screen() {
  const caseFile = useCase();
  const { focus } = useNavigation();
  const asked = PARTS.find((part) => part.id === focus.id)?.id ?? (focus.pointId ? 'conclusions' : null);
  const [chosen, setChosen] = useState<string>('request');
  const [taken, setTaken] = useState<string | null>(null);
  // A link from elsewhere chooses the part once; after that the user does.
  if (asked !== null && asked !== taken) {
    setTaken(asked);
    setChosen(asked);
  }
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} />
      <Tabs value={chosen} onChange={(value) => setChosen(value ?? 'request')} keepMounted={false}>
        <Tabs.List mb="md">
          {PARTS.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTS.map(({ id, Part }) => (
          <Tabs.Panel key={id} value={id}>
            <Part />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function headingFor(caseFile: CaseFile): string {
  const reviewed = caseFile.points.filter((point) => point.stage3.underReview);
  const concluded = reviewed.filter((point) => findingOf(caseFile.findings, point.id, 'panel')?.outcome);
  if (reviewed.length === 0) return 'Choose the points the panel reviews';
  if (concluded.length === reviewed.length) {
    return reviewed.length === 1
      ? 'The panel has concluded'
      : `The panel has concluded on all ${reviewed.length} points`;
  }
  return `The panel has concluded on ${concluded.length} of ${reviewed.length} points`;
}
