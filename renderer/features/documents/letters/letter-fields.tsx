import { Button } from '@mantine/core';
import { useMatter } from '@renderer/casework/use-matter';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useToday } from '@renderer/standing/use-today';
import { childrensTimes } from '@shared/domain/childrens-times';
import { letterDate } from '@shared/domain/letter-date';
import { type LetterDraft, letterDraftSchema } from '@shared/domain/letter-draft';
import type { LetterKind } from '@shared/domain/letter-kind';
import { draftOf, type LetterRef, letterKey } from '@shared/domain/letters-of-case';
import { formatLong } from '@shared/lib/plain-date';

/** Letters that ask for an answer, and so say by when. */
const ASKS: readonly LetterKind[] = [
  'appointment-acknowledgement',
  'interview-appointment',
  'interview-record',
  'stage-3-acknowledgement',
  'stage-3-invitation',
];

/** What the writer adds to a letter: its date, by when to answer, words of their own. All else follows from the case. */
export function LetterFields({ letter }: { readonly letter: LetterRef }) {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const today = useToday();
  const draft = draftOf(caseFile, letter);
  const dated = letterDate(caseFile, letter);
  const update = letter.letter === 'progress-update';
  const set = (label: string, fields: Partial<LetterDraft>, key: string) => {
    // As it is now: two fields can hand over their typing before the screen is drawn again.
    const now =
      draftOf(session.getSnapshot(), letter) ??
      letterDraftSchema.parse({ id: edit.newId(), letter: letter.letter, aboutId: letter.aboutId });
    edit.put(label, 'letterDrafts', { ...now, ...fields }, `${letterKey(letter)}/${key}`);
  };
  return (
    <Section
      title="The letter"
      hint="Everything else in it follows from the case"
      actions={
        dated ? null : (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => set('Date a letter', { dated: today }, 'dated')}
          >
            Date it today
          </Button>
        )
      }
    >
      <Fields>
        <FieldRow>
          <DateField
            label="Date on the letter"
            value={draft?.dated ?? dated}
            onChange={(date) => set('Date a letter', { dated: date }, 'dated')}
          />
          {ASKS.includes(letter.letter) ? (
            <DateField
              label="Answer asked for by"
              value={draft?.replyBy ?? null}
              onChange={(date) => set('When to answer a letter', { replyBy: date }, 'reply-by')}
            />
          ) : null}
        </FieldRow>
        {letter.letter === 'extension-notice' ? <Extension /> : null}
        <RichTextField
          label={update ? 'What has been done, and what comes next' : 'In your own words'}
          value={draft?.words ?? null}
          onChange={(words) => set('Words of a letter', { words }, 'words')}
        />
      </Fields>
    </Section>
  );
}

/** Why more time is needed and until when: the same facts that Overview shows. */
function Extension() {
  const caseFile = useCase();
  const { matter, setIn } = useMatter();
  const { stage2 } = childrensTimes(caseFile);
  return (
    <>
      <TextField
        label="Why more time is needed"
        minRows={2}
        value={matter.extension.reasons}
        onChange={(reasons) => setIn('Change the extension', 'extension', { reasons })}
      />
      <DateField
        label="By when the answer will come"
        description={
          stage2?.unextendedDueOn && stage2.furthestDueOn
            ? `25 working days end on ${formatLong(stage2.unextendedDueOn)}; 65, the longest, on ${formatLong(stage2.furthestDueOn)}.`
            : 'Record the start of Stage 2, so that the days can be counted.'
        }
        value={matter.extension.newDate}
        onChange={(newDate) => setIn('Change the extension', 'extension', { newDate })}
      />
    </>
  );
}
