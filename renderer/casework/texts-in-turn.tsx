import { OneOfMany, type OneOfManyItem } from '@renderer/components/one-of-many';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { RichText } from '@shared/domain/rich-text';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './casework.module.css';

/** One text of a report, named by the field it is kept in. */
export type TextInTurn<Field extends string> = {
  readonly field: Field;
  readonly label: string;
  readonly description?: string;
};

type Props<Field extends string> = {
  /** What the texts are, for screen readers. */
  readonly label: string;
  readonly texts: readonly TextInTurn<Field>[];
  readonly values: { readonly [Name in Field]: RichText | null };
  readonly onChange: (field: Field, label: string, value: RichText | null) => void;
  /** The one asked for by another screen. */
  readonly asked?: string;
  /** What else stands in the list, after the texts. */
  readonly more?: readonly (OneOfManyItem & { readonly content: ReactNode })[];
};

/** The texts of a report down the side, in its order, and the one being written. */
export function TextsInTurn<Field extends string>(props: Props<Field>) {
  const { label, texts, values, onChange, asked, more = [] } = props;
  const isThere = (id: string | undefined) =>
    texts.some(({ field }) => field === id) || more.some((item) => item.id === id);
  const [chosenId, setChosenId] = useState<string>(
    isThere(asked)
      ? (asked as string)
      : (texts.find(({ field }) => values[field] === null)?.field ?? texts[0]?.field ?? ''),
  );
  const [taken, setTaken] = useState(asked);
  // A link from elsewhere chooses once; after that the user does.
  if (asked !== taken) {
    setTaken(asked);
    if (isThere(asked)) setChosenId(asked as string);
  }
  const chosen = texts.find(({ field }) => field === chosenId);
  return (
    <OneOfMany
      label={label}
      shape="index"
      chosenId={chosenId}
      onChoose={setChosenId}
      items={[
        ...texts.map(({ field, label: name }) => ({
          id: field,
          short: name,
          glyph: values[field] ? (
            <IconCheck size={15} aria-label="begun" />
          ) : (
            <span className={styles.notBegun} />
          ),
        })),
        ...more,
      ]}
    >
      {chosen ? (
        <div className={styles.text}>
          <RichTextField
            key={chosen.field}
            label={chosen.label}
            description={chosen.description}
            value={values[chosen.field]}
            onChange={(value) => onChange(chosen.field, chosen.label, value)}
            citeTarget={{ label: chosen.label }}
          />
        </div>
      ) : (
        more.find((item) => item.id === chosenId)?.content
      )}
    </OneOfMany>
  );
}
