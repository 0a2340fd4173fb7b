import { Tabs } from '@mantine/core';
import { usePart } from '@renderer/casework/use-part';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import type { CaseFile } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { Conclusions } from './conclusions';
import { CouncilResponse } from './council-response';
import { Hearing } from './hearing';
import { PanelMembers } from './panel-members';
import { PanelReport } from './panel-report';
import { RequestAndScope } from './request-and-scope';

const PARTS = [
  { id: 'request', label: 'Request and scope', Part: RequestAndScope },
  { id: 'panel', label: 'The panel', Part: PanelMembers },
  { id: 'hearing', label: 'The hearing', Part: Hearing },
  { id: 'conclusions', label: 'Conclusions', Part: Conclusions },
  { id: 'report', label: 'The report', Part: PanelReport },
  { id: 'response', label: "Council's response", Part: CouncilResponse },
] as const;

/** Stage 3, in the order it happens. */
export function Screen() {
  const caseFile = useCase();
  const [chosen, setChosen] = usePart('request', (focus) => partFor(caseFile, focus));
  return (
    <>
      <ScreenHeading title={headingFor(caseFile)} />
      <Tabs value={chosen} onChange={setChosen} keepMounted={false}>
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

/** The part in which what is asked for is mended; undefined when nothing is asked for. */
function partFor({ reviewPanel }: CaseFile, { id, pointId }: { id?: string; pointId?: string }) {
  const named = PARTS.find((part) => part.id === id)?.id;
  if (named || !id) return named ?? (pointId ? 'conclusions' : undefined);
  if (reviewPanel.members.some((member) => member.personId === id)) return 'panel';
  // What else has an id of its own, a recommendation followed through or a minority view, is in the report.
  return pointId ? 'conclusions' : 'report';
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
  if (concluded.length === 0) {
    return reviewed.length === 1
      ? 'The panel reviews one point'
      : `The panel reviews ${reviewed.length} points`;
  }
  return `The panel has concluded on ${concluded.length} of ${reviewed.length} points`;
}
