import { type ReactNode, useId } from 'react';
import type { Choice } from './choice-field';
import styles from './segmented-choice.module.css';

type Props<Value extends string> = {
  label: string;
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  description?: ReactNode;
  error?: ReactNode;
  hideLabel?: boolean;
  disabled?: boolean;
  /** Label to the left of the choices instead of above them. */
  inline?: boolean;
};

/** Real radio buttons, drawn as one joined bar: arrow keys and screen readers work as everywhere. */
export function SegmentedChoice<Value extends string>(props: Props<Value>) {
  const { label, value, choices, onChange, description, error, hideLabel, disabled, inline } = props;
  const name = useId();
  return (
    <fieldset className={`${styles.field} ${inline ? styles.inline : ''}`} disabled={disabled}>
      <legend className={hideLabel || inline ? 'only-for-screen-readers' : styles.legend}>{label}</legend>
      {inline && !hideLabel ? (
        <span className={styles.legend} aria-hidden="true">
          {label}
        </span>
      ) : null}
      {description ? <p className={styles.description}>{description}</p> : null}
      <div className={styles.bar}>
        {choices.map((choice) => (
          <label className={styles.choice} key={choice.value}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.glyph}
            <span className={styles.word} data-words={choice.label}>
              {choice.label}
            </span>
          </label>
        ))}
      </div>
      {error ? <p className={styles.error}>{error}</p> : null}
    </fieldset>
  );
}
