import { Select } from '@mantine/core';
import { sectionLetter } from '@shared/bundle/bundle-parts';
import type { Bundle } from '@shared/domain/bundle';

/** Which section something belongs to, as a choice. */
export function SectionChoice(props: {
  readonly bundle: Bundle;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (section: string | null) => void;
}) {
  const { bundle, label, value, onChange } = props;
  return (
    <Select
      label={label}
      placeholder="In no section"
      data={bundle.sections.map(({ id, title }, index) => ({
        value: id,
        label: `${sectionLetter(index)}  ${title}`.trim(),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
