import { Tabs } from '@mantine/core';
import { NoPointsYet } from '@renderer/casework/no-points-yet';
import { PointsInTurn, usePointInTurn } from '@renderer/casework/points-in-turn';
import { ResponsesInTurn } from '@renderer/casework/responses-in-turn';
import { usePart } from '@renderer/casework/use-part';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { DecisionOnPoint } from './decision-on-point';
import { DECISION_WORDS } from './decision-words';
import { EarlyReferralPart } from './early-referral';
import { TheLetter } from './the-letter';

/** The council's adjudication, compared with the report point by point. */
export function Screen() {
  const { points: all, findings, recommendations } = useCase();
  const { focus, go } = useNavigation();
  const [part, setPart] = usePart('points', ({ id, pointId }) => {
    if (recommendations.some((each) => each.id === id)) return 'recommendations';
    if (id === 'letter' || id === 'early-referral') return id;
    return pointId ? 'points' : undefined;
  });
  const points = inOrder(all).filter((point) => point.scope.status === 'accepted');
  const decisionOn = (point: ComplaintPoint) => findingOf(findings, point.id, 'adjudicating-officer');
  const isDecided = (point: ComplaintPoint) => decisionOn(point)?.decision != null;
  const chosen = usePointInTurn(points, focus.pointId, isDecided);

  return (
    <>
      <ScreenHeading
        title={headingFor(points.length, points.filter(isDecided).length)}
        subtitle="What the council decided on each point and each recommendation, as its letter says."
      />
      <Tabs value={part} onChange={setPart} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="points">Each point</Tabs.Tab>
          <Tabs.Tab value="recommendations">Each recommendation</Tabs.Tab>
          <Tabs.Tab value="letter">The letter</Tabs.Tab>
          <Tabs.Tab value="early-referral">Early referral</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="points">
          {chosen ? (
            <PointsInTurn
              points={points}
              chosen={chosen}
              onChoose={(pointId) => go('adjudication', { pointId })}
              mark={(point) => {
                const made = decisionOn(point);
                return {
                  outcome: made?.outcome ?? null,
                  words: made?.decision ? DECISION_WORDS[made.decision] : 'No decision recorded yet',
                };
              }}
            >
              <DecisionOnPoint key={chosen.id} point={chosen} />
            </PointsInTurn>
          ) : (
            <NoPointsYet />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="recommendations">
          <ResponsesInTurn key={focus.id} stage="stage-2" askedId={focus.id} />
        </Tabs.Panel>
        <Tabs.Panel value="letter">
          <TheLetter />
        </Tabs.Panel>
        <Tabs.Panel value="early-referral">
          <EarlyReferralPart />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function headingFor(points: number, decided: number): string {
  if (points === 0) return 'There is nothing to adjudicate yet';
  if (decided === 0) return "The council's decision is awaited";
  if (decided === points) return 'The council has decided every point';
  return `The council has decided ${decided} of ${points} points`;
}
