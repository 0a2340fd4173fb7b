import { Button } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { caseCalendar } from '@shared/domain/case-calendar';
import { type EvidenceRequest, evidenceRequestSchema } from '@shared/domain/evidence-document';
import { formatShort } from '@shared/lib/plain-date';
import { IconPlus } from '@tabler/icons-react';
import { Chip } from '../../components/chip';
import { EmptyState } from '../../components/empty-state';
import { ListAndEditor, ListRow } from '../../components/list-and-editor';
import { LongList } from '../../components/long-list';
import { useToday } from '../../standing/use-today';
import { awaitedInWords, firstLine, REQUEST_STATUS } from './log-words';
import { RequestEditor } from './request-editor';
import type { Chosen } from './use-chosen';

/** Open requests first, the longest awaited on top; then the answered ones, the latest first. */
function inTurn(requests: readonly EvidenceRequest[]): EvidenceRequest[] {
  const rank = (request: EvidenceRequest) => (request.status === 'asked' ? 0 : 1);
  return [...requests].sort((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    const earlier = (one.askedOn ?? '9') < (other.askedOn ?? '9') ? -1 : 1;
    return rank(one) === 0 ? earlier : -earlier;
  });
}

/** What was asked of the council and others: when, chased when, and what came of it. */
export function Requests({ chosen, choose }: Chosen) {
  const { evidenceRequests, matter } = useCase();
  const edit = useEdit();
  const today = useToday();
  const shown = evidenceRequests.find((request) => request.id === chosen);
  const add = () => {
    const request = evidenceRequestSchema.parse({
      id: edit.newId(),
      askedOn: edit.today(),
      askedOf: matter.council.shortName || matter.council.name,
    });
    edit.put('Record a request for evidence', 'evidenceRequests', request);
    choose(request.id);
  };
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      Record a request
    </Button>
  );
  if (evidenceRequests.length === 0) {
    return (
      <EmptyState
        title="Nothing has been asked for yet"
        hint="Record what you ask the council for. What is slow to come, refused or not held belongs in the report."
        action={button}
      />
    );
  }
  return (
    <ListAndEditor
      top={button}
      list={
        <LongList
          items={inTurn(evidenceRequests)}
          keyOf={(request) => request.id}
          rowHeight={57}
          label="Requests for evidence"
        >
          {(request) => (
            <ListRow
              chosen={request.id === chosen}
              onChoose={() => choose(request.id)}
              first={<strong>{firstLine(request.what, 'Request without words')}</strong>}
              second={
                <>
                  <Chip tone={request.status === 'asked' ? 'amber' : 'plain'}>
                    {REQUEST_STATUS.find(({ value }) => value === request.status)?.label}
                  </Chip>
                  <span>
                    {[
                      request.askedOf,
                      request.askedOn ? formatShort(request.askedOn) : '',
                      awaitedInWords(request, today, caseCalendar(matter)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>
              }
            />
          )}
        </LongList>
      }
      editor={
        shown ? (
          <RequestEditor key={shown.id} request={shown} onGone={() => choose(undefined)} />
        ) : (
          <EmptyState title="Choose a request from the list" />
        )
      }
    />
  );
}
