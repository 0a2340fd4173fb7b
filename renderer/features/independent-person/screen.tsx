import { Button, Tabs } from '@mantine/core';
import { NoPointsYet } from '@renderer/casework/no-points-yet';
import { PointsInTurn, usePointInTurn } from '@renderer/casework/points-in-turn';
import { TextsInTurn } from '@renderer/casework/texts-in-turn';
import { usePart } from '@renderer/casework/use-part';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import { REPORT_HEADINGS } from './report-headings';
import { VIEW_WORDS, ViewOfFinding } from './view-of-finding';

/** The Independent Person's report: each finding in turn, then the investigation as a whole. */
export function Screen() {
  const { points: all, findings, independentReport: report } = useCase();
  const edit = useEdit();
  const { focus, go } = useNavigation();
  const [part, setPart] = usePart('points', ({ id, pointId }) => {
    if (REPORT_HEADINGS.some(({ field }) => field === id)) return 'whole';
    return pointId ? 'points' : undefined;
  });
  const points = inOrder(all).filter((point) => point.scope.status === 'accepted');
  const viewOf = (point: ComplaintPoint) => findingOf(findings, point.id, 'independent-person')?.view ?? null;
  const chosen = usePointInTurn(points, focus.pointId, (point) => viewOf(point) !== null);

  return (
    <>
      <ScreenHeading
        title={headingFor(points.length, points.filter((point) => viewOf(point) !== null).length)}
        subtitle="This report stands apart from the Investigating Officer's; nothing here changes their findings."
        actions={
          <Button variant="default" onClick={() => go('documents', { id: 'independent-report' })}>
            Read the report
          </Button>
        }
      />
      <Tabs value={part} onChange={setPart} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="points">Each finding</Tabs.Tab>
          <Tabs.Tab value="whole">The investigation as a whole</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="points">
          {chosen ? (
            <PointsInTurn
              points={points}
              chosen={chosen}
              onChoose={(pointId) => go('independent-person', { pointId })}
              mark={(point) => {
                const view = viewOf(point);
                const outcome = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
                if (!view) return { outcome: null, words: 'No view given yet' };
                const Sign = view === 'agrees' ? IconCheck : IconEqualNot;
                return { outcome, words: VIEW_WORDS[view], glyph: <Sign size={15} /> };
              }}
            >
              <ViewOfFinding key={chosen.id} point={chosen} />
            </PointsInTurn>
          ) : (
            <NoPointsYet />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="whole">
          <TextsInTurn
            label="Headings of the report"
            texts={REPORT_HEADINGS}
            values={report}
            asked={focus.id}
            onChange={(field, label, value) =>
              edit.patch(
                `Independent Person: ${label}`,
                'independentReport',
                report.id,
                { [field]: value },
                `independent/${field}`,
              )
            }
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function headingFor(points: number, viewed: number): string {
  if (points === 0) return 'There are no findings to comment on yet';
  if (viewed === points) {
    return points === 1 ? 'A view of the finding is given' : `A view of all ${points} findings is given`;
  }
  if (viewed === 0)
    return points === 1 ? 'One finding to give a view of' : `${points} findings to give a view of`;
  return `A view is given of ${viewed} of ${points} findings`;
}
