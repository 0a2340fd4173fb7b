import { Tabs } from '@mantine/core';
import { WhyThisDate } from '@renderer/casework/why-this-date';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { useToday } from '@renderer/standing/use-today';
import { type AdultTimes, adultTimes, responseIsLate } from '@shared/domain/adult-times';
import type { CaseFile } from '@shared/domain/case-file';
import { formatLong } from '@shared/lib/plain-date';
import { useState } from 'react';
import { AcknowledgementPart } from './acknowledgement-part';
import { DelayPart } from './delay-part';
import { PlanPart } from './plan-part';
import { ResponsePart } from './response-part';
import { ReviewPart } from './review-part';
import { RiskPart } from './risk-part';

const PARTS = [
  { id: 'acknowledgement', label: 'Acknowledgement', Part: AcknowledgementPart },
  { id: 'plan', label: 'Plan', Part: PlanPart },
  { id: 'risk', label: 'Risk', Part: RiskPart },
  { id: 'response', label: 'Response', Part: ResponsePart },
  { id: 'delay', label: 'If it is late', Part: DelayPart },
  { id: 'review', label: 'Local review', Part: ReviewPart },
] as const;
type PartId = (typeof PARTS)[number]['id'];

const partOf = (id: string | undefined): PartId | undefined => PARTS.find((part) => part.id === id)?.id;

/** What the council owes the complainant, in the order it comes. */
export function Screen() {
  const caseFile = useCase();
  const today = useToday();
  const { focus } = useNavigation();
  const [chosen, setChosen] = useState<PartId>(() => partOf(focus.id) ?? firstOpen(caseFile, today));
  const [taken, setTaken] = useState(focus.id);
  // A link from elsewhere chooses once; after that the user does.
  if (focus.id !== taken) {
    setTaken(focus.id);
    const asked = partOf(focus.id);
    if (asked) setChosen(asked);
  }
  return (
    <>
      <ScreenHeading
        title={headingFor(caseFile, adultTimes(caseFile, today), today)}
        actions={<WhyThisDate of="adult.response" />}
      />
      <Tabs
        value={chosen}
        onChange={(value) => setChosen(partOf(value ?? undefined) ?? chosen)}
        keepMounted={false}
      >
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

/** Where the work stands: the first letter that is still to come. */
function firstOpen(caseFile: CaseFile, today: string): PartId {
  const { events } = caseFile.matter;
  if (!events['adult-acknowledged']) return 'acknowledgement';
  if (!caseFile.adultComplaint.plan.respondBy) return 'plan';
  if (!events['adult-delay-letter-sent'] && responseIsLate(caseFile, today)) return 'delay';
  return 'response';
}

function headingFor(caseFile: CaseFile, times: AdultTimes, today: string): string {
  const { events } = caseFile.matter;
  const sent = events['adult-response-sent'];
  if (sent) return `The response went on ${formatLong(sent)}`;
  if (!events['adult-received']) return 'Record the day the complaint was received';
  const due = times.response?.dueOn;
  if (due && today > due) return `The response is late: it was due by ${formatLong(due)}`;
  if (!events['adult-acknowledged'] && times.acknowledge?.dueOn) {
    return `The acknowledgement is due by ${formatLong(times.acknowledge.dueOn)}`;
  }
  const agreed = caseFile.adultComplaint.plan.respondBy;
  if (agreed && due && agreed < due) {
    return `The response ${agreed < today ? 'was' : 'is'} promised by ${formatLong(agreed)}`;
  }
  return due ? `The response is due by ${formatLong(due)}` : 'The response is to come';
}
