import { Button, Group } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { caseCalendar } from '@shared/domain/case-calendar';
import type { EvidenceRequest } from '@shared/domain/evidence-document';
import { formatShort } from '@shared/lib/plain-date';
import { ChoiceField } from '../../components/choice-field';
import { DateField } from '../../components/date-field';
import { DocumentsPicker } from '../../components/documents-picker';
import { LineField } from '../../components/line-field';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { useToday } from '../../standing/use-today';
import styles from './case-log.module.css';
import { awaitedInWords, REQUEST_STATUS } from './log-words';

export function RequestEditor({ request, onGone }: { request: EvidenceRequest; onGone: () => void }) {
  const { documents, matter } = useCase();
  const edit = useEdit();
  const today = useToday();
  const set = (fields: Partial<EvidenceRequest>, label = 'Change a request for evidence') =>
    edit.patch(
      label,
      'evidenceRequests',
      request.id,
      fields,
      `request-${request.id}-${Object.keys(fields).join()}`,
    );
  const open = request.status === 'asked';
  return (
    <Section title="Request for evidence" hint={awaitedInWords(request, today, caseCalendar(matter))}>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField label="What was asked for" value={request.what} onChange={(what) => set({ what })} />
        </div>
        <LineField label="Asked of" value={request.askedOf} onChange={(askedOf) => set({ askedOf })} />
        <DateField label="Asked on" value={request.askedOn} onChange={(askedOn) => set({ askedOn })} />
        <div className={styles.wide}>
          <ChoiceField
            label="How it stands"
            value={request.status}
            choices={REQUEST_STATUS}
            onChange={(status) =>
              set(
                { status, answeredOn: status === 'asked' ? null : (request.answeredOn ?? today) },
                'Change how a request stands',
              )
            }
          />
        </div>
        {open ? null : (
          <>
            <DateField
              label="Answered on"
              value={request.answeredOn}
              onChange={(answeredOn) => set({ answeredOn })}
            />
            {request.status === 'received' ? (
              <DocumentsPicker
                label="What came"
                documents={documents}
                value={request.documentIds}
                onChange={(documentIds) => set({ documentIds })}
              />
            ) : (
              <TextField
                label="The reason given"
                value={request.reason}
                onChange={(reason) => set({ reason })}
              />
            )}
          </>
        )}
      </div>
      <div className={styles.chased}>
        <span>
          {request.chasedOn.length === 0
            ? 'Not chased yet.'
            : `Chased ${request.chasedOn.map((date) => formatShort(date)).join(', ')}.`}
        </span>
        {open && !request.chasedOn.includes(today) ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => set({ chasedOn: [...request.chasedOn, today] }, 'Chase a request')}
          >
            Chased today
          </Button>
        ) : null}
        {request.chasedOn.length > 0 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set({ chasedOn: request.chasedOn.slice(0, -1) }, 'Take back a chaser')}
          >
            Take back the last
          </Button>
        ) : null}
      </div>
      <Group mt="md">
        <Button
          variant="default"
          onClick={() => {
            edit.remove('Remove a request for evidence', 'evidenceRequests', request.id);
            onGone();
          }}
        >
          Remove this request
        </Button>
      </Group>
    </Section>
  );
}
