import { TextsInTurn } from '@renderer/casework/texts-in-turn';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { IconNotes } from '@tabler/icons-react';
import { ReadingNotes } from './reading-notes';
import { REPORT_TEXTS } from './report-texts';

/** The texts of the report that stand outside the points, one at a time; last, the notes from reading. */
export function Screen() {
  const { investigation, readingNotes } = useCase();
  const edit = useEdit();
  const { focus } = useNavigation();
  const begun = REPORT_TEXTS.filter(({ field }) => investigation[field] !== null).length;
  const total = REPORT_TEXTS.length;
  return (
    <>
      <ScreenHeading
        title={
          begun === 0
            ? 'Say how the investigation is done'
            : begun === total
              ? `All ${total} texts around the findings are begun`
              : `${begun} of ${total} texts around the findings are begun`
        }
        subtitle="What the report says before and after the findings"
      />
      <TextsInTurn
        label="Texts of the report"
        texts={REPORT_TEXTS}
        values={investigation}
        asked={focus.id}
        onChange={(field, label, value) =>
          edit.patch(
            `Write “${label}”`,
            'investigation',
            investigation.id,
            { [field]: value },
            `investigation/${field}`,
          )
        }
        more={[
          {
            id: 'reading-notes',
            short: 'Reading notes',
            note:
              readingNotes.length === 0
                ? 'for you, not printed'
                : `${readingNotes.length}, for you, not printed`,
            glyph: <IconNotes size={15} />,
            content: <ReadingNotes />,
          },
        ]}
      />
    </>
  );
}
