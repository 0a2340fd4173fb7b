import { ActionIcon, Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { useKeyboardHome } from '@renderer/components/keyboard-home';
import { useCase, useEdit } from '@renderer/data/case-context';
import { currentInsertionPoint, useInsertionPoint } from '@renderer/editor/insertion-point';
import { RichTextView } from '@renderer/editor/rich-text-view';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId, inOrder } from '@shared/domain/case-file';
import { citationSchema } from '@shared/domain/citation';
import type { Interview } from '@shared/domain/interview';
import { personLabel } from '@shared/domain/labels';
import { formatLong } from '@shared/lib/plain-date';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useCurrentCiteTarget } from '../cite-target-context';
import { usePanelInside } from '../evidence-panel-context';
import styles from './panel.module.css';

type Note = Interview['notes'][number];

/** Cites an interview, or one note of it, where the user is writing; else as context of the point. */
function useCiteInterview() {
  const edit = useEdit();
  const target = useCurrentCiteTarget();
  return (interview: Interview, note: Note | null) => {
    const text = currentInsertionPoint();
    const pointId = text?.pointId ?? target?.pointId;
    const citation = citationSchema.parse({
      id: edit.newId(),
      source: { kind: 'interview', interviewId: interview.id, noteId: note?.id ?? null },
      bearings: pointId ? [{ pointId, weight: 'context' }] : [],
    });
    edit.put(`Cite ${interview.reference}`, 'citations', citation);
    text?.insertCitation(citation.id);
  };
}

function Opened({ interview, onBack }: { interview: Interview; onBack: () => void }) {
  const caseFile = useCase();
  const target = useCurrentCiteTarget();
  const insertion = useInsertionPoint();
  const cite = useCiteInterview();
  const [all, setAll] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useKeyboardHome(() => back.current);
  const { go } = useNavigation();
  const notes = inOrder(interview.notes);
  const pointId = target?.pointId;
  const onPoint = pointId ? notes.filter(({ pointIds }) => pointIds.includes(pointId)) : notes;
  const shown = all || onPoint.length === 0 ? notes : onPoint;
  const where = insertion?.label ?? target?.label;
  return (
    <>
      <div className={styles.opened}>
        <ActionIcon ref={back} size="sm" aria-label="Back to the interviews" onClick={onBack}>
          <IconArrowLeft size={17} />
        </ActionIcon>
        <span className={styles.openedTitle}>
          <strong>{interview.reference}</strong>{' '}
          {interview.personId ? personLabel(caseFile, interview.personId) : 'Interview'}
        </span>
        <Button size="compact-xs" variant="subtle" onClick={() => go('interviews', { id: interview.id })}>
          Go to it
        </Button>
      </div>
      <div className={styles.notes}>
        {shown.length < notes.length ? (
          <p className="quiet">
            Notes on {target?.label}.{' '}
            <button type="button" className="link" onClick={() => setAll(true)}>
              Show all {notes.length}
            </button>
          </p>
        ) : null}
        {shown.map((note) => (
          <section key={note.id} className={styles.note}>
            <div className={styles.noteHead}>
              <strong>{note.heading || pointsWords(caseFile.points, note.pointIds)}</strong>
              <Button size="compact-xs" variant="light" onClick={() => cite(interview, note)}>
                {where ? `Cite in ${where}` : 'Cite'}
              </Button>
            </div>
            <RichTextView value={note.text} />
          </section>
        ))}
        {notes.length === 0 ? <p className="quiet">No notes were made of this interview yet.</p> : null}
      </div>
    </>
  );
}

function pointsWords(points: readonly { id: string; number: string }[], ids: readonly string[]): string {
  const numbers = ids.map((id) => byId(points, id)?.number).filter(Boolean);
  return numbers.length === 0 ? 'Note' : `Point ${numbers.join(', ')}`;
}

/** The interviews as a list; the one left last is where the keyboard comes back to. */
function Interviews({ left, onChoose }: { left: string | null; onChoose: (id: string) => void }) {
  const caseFile = useCase();
  const list = useRef<HTMLUListElement>(null);
  useKeyboardHome(() => (left ? list.current?.querySelector<HTMLElement>('[aria-current]') : null));
  return (
    <ul ref={list} className={styles.list}>
      {inOrder(caseFile.interviews).map((interview) => (
        <li key={interview.id}>
          <button
            type="button"
            className={styles.line}
            aria-current={interview.id === left || undefined}
            onClick={() => onChoose(interview.id)}
          >
            <span className={styles.lineHead}>
              <span className={styles.lineTitle}>
                {interview.reference}{' '}
                {interview.personId ? personLabel(caseFile, interview.personId) : 'Interview'}
              </span>
              <span className={styles.lineMeta}>
                {interview.on ? formatLong(interview.on) : 'no date yet'}
              </span>
            </span>
            <span className={styles.snippet}>
              {interview.notes.length === 1 ? '1 note' : `${interview.notes.length} notes`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The interviews of the case, to read and cite beside what is being written. */
export function InterviewsTab() {
  const caseFile = useCase();
  const { interviewId, closeInterview } = usePanelInside();
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const opened = byId(caseFile.interviews, interviewId ?? chosen);
  if (opened) {
    return (
      <Opened
        key={opened.id}
        interview={opened}
        onBack={() => {
          setLeft(opened.id);
          setChosen(null);
          closeInterview();
        }}
      />
    );
  }
  if (caseFile.interviews.length === 0) {
    return (
      <EmptyState
        title="No interviews yet"
        hint="They are planned and written up on the Interviews screen."
      />
    );
  }
  return <Interviews left={left} onChoose={setChosen} />;
}
