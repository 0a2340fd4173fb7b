import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { Investigation } from '@shared/domain/investigation';
import { ReadingNotes } from './reading-notes';
import { TEXTS_AFTER, TEXTS_BEFORE } from './report-texts';

/** The texts of the report that stand outside the points. */
export function Screen() {
  const { investigation } = useCase();
  const all = [...TEXTS_BEFORE, ...TEXTS_AFTER];
  const written = all.filter(({ field }) => investigation[field] !== null).length;
  return (
    <>
      <ScreenHeading
        title={
          written === 0
            ? 'Say how the investigation is done'
            : `${written} of ${all.length} texts of the report are begun`
        }
        subtitle="What the report says before and after the findings"
      />
      <Section title="Before the findings">
        <Texts texts={TEXTS_BEFORE} />
      </Section>
      <ReadingNotes />
      <Section title="After the findings">
        <Texts texts={TEXTS_AFTER} />
      </Section>
    </>
  );
}

function Texts({ texts }: { texts: typeof TEXTS_BEFORE }) {
  const { investigation } = useCase();
  const edit = useEdit();
  return texts.map(({ field, label, description }) => (
    <RichTextField
      key={field}
      label={label}
      description={description}
      value={investigation[field]}
      onChange={(value) =>
        edit.patch(
          `Write “${label}”`,
          'investigation',
          investigation.id,
          { [field]: value } satisfies Partial<Investigation>,
          `investigation/${field}`,
        )
      }
      citeTarget={{ label }}
    />
  ));
}
