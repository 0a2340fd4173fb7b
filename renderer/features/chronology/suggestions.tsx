import { Button } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { LongList } from '@renderer/components/long-list';
import { Section } from '@renderer/components/section';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import { byId } from '@shared/domain/case-file';
import {
  acceptSuggestion,
  bringBackSuggestions,
  dismissSuggestions,
  type SuggestedEvent,
} from '@shared/evidence/suggest-events';
import { formatLong } from '@shared/lib/plain-date';
import { useRef } from 'react';
import styles from './chronology.module.css';

type Props = {
  readonly suggested: readonly SuggestedEvent[];
  /** Opens an entry that was just accepted, to be edited. */
  readonly onEdit: (id: string) => void;
  readonly onClose: () => void;
};

/** Dated papers that could be events. Each is the person's to accept, edit or dismiss; none adds itself. */
export function Suggestions({ suggested, onEdit, onClose }: Props) {
  const { documents } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const panel = useEvidencePanel();
  const pane = useRef<HTMLElement>(null);
  const dismissed = documents.filter(({ notAnEvent }) => notAnEvent).length;

  /** What was pressed goes away: the keyboard goes on to the next suggestion. */
  const keepKeyboard = (index: number) =>
    requestAnimationFrame(() => {
      const rows = pane.current?.querySelectorAll<HTMLElement>('[data-suggestion]');
      const next = rows?.[Math.min(index, (rows?.length ?? 0) - 1)]?.querySelector('button');
      (next ?? pane.current?.querySelector('button'))?.focus();
    });
  const accept = (documentId: string) => {
    const made = acceptSuggestion(session.getSnapshot(), documentId, edit.newId);
    if (made) edit.change(made.change);
    return made?.entry.id ?? null;
  };

  return (
    <aside ref={pane} className={styles.suggestions} aria-label="Suggested events">
      <Section
        title="Suggested events"
        actions={
          <Button variant="default" size="xs" onClick={onClose}>
            Done
          </Button>
        }
      >
        <p className="quiet">
          Dated papers that no event rests on yet. The words are only what the register says; nothing is added
          until you accept it.
        </p>
        <div className={styles.suggestionActs}>
          {suggested.length > 1 ? (
            <Button
              variant="subtle"
              size="xs"
              onClick={() =>
                edit.change(
                  dismissSuggestions(
                    session.getSnapshot(),
                    suggested.map(({ documentId }) => documentId),
                  ),
                )
              }
            >
              Dismiss all {suggested.length.toLocaleString('en-GB')}
            </Button>
          ) : null}
          {dismissed > 0 ? (
            <Button
              variant="subtle"
              size="xs"
              onClick={() => edit.change(bringBackSuggestions(session.getSnapshot()))}
            >
              Bring back {dismissed === 1 ? 'the one' : `the ${dismissed.toLocaleString('en-GB')}`} dismissed
            </Button>
          ) : null}
        </div>
        {suggested.length === 0 ? <p>There is nothing to suggest.</p> : null}
        <div className={styles.suggestionList}>
          <LongList
            items={suggested}
            keyOf={({ documentId }) => documentId}
            rowHeight={92}
            label="Suggested events"
          >
            {(each, index) => {
              const document = byId(documents, each.documentId);
              const name = document?.reference || each.event;
              return (
                <div className={styles.suggestion} data-suggestion>
                  <span className={styles.suggestionHead}>
                    {formatLong(each.on)} <Chip tone="accent">{document?.reference || 'no number'}</Chip>
                    {each.guessed ? <Chip tone="amber">Day guessed</Chip> : null}
                  </span>
                  <span>{each.event}</span>
                  <span className={styles.suggestionActs}>
                    <Button
                      size="compact-xs"
                      variant="light"
                      aria-label={`Accept ${name}`}
                      onClick={() => {
                        accept(each.documentId);
                        keepKeyboard(index);
                      }}
                    >
                      Accept
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Accept ${name} and edit it`}
                      onClick={() => {
                        const id = accept(each.documentId);
                        if (id) onEdit(id);
                      }}
                    >
                      Accept and edit
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Read ${name}`}
                      onClick={() => panel.open(each.documentId)}
                    >
                      Read it
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      aria-label={`Dismiss ${name}`}
                      onClick={() => {
                        edit.change(dismissSuggestions(session.getSnapshot(), [each.documentId]));
                        keepKeyboard(index);
                      }}
                    >
                      Dismiss
                    </Button>
                  </span>
                </div>
              );
            }}
          </LongList>
        </div>
      </Section>
    </aside>
  );
}
