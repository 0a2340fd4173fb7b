import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import type { Id } from '@shared/domain/id';
import type { ReactNode } from 'react';
import styles from './points-picker.module.css';

type Props = {
  label?: ReactNode;
  points: readonly ComplaintPoint[];
  value: readonly Id[];
  /** Given: "All points" is offered too. */
  allPoints?: boolean;
  onChange: (pointIds: Id[], allPoints: boolean) => void;
  description?: ReactNode;
  hideLabel?: boolean;
};

/** Which complaint points something bears on, as a row of numbers to press. */
export function PointsPicker(props: Props) {
  const { label = 'Complaint points', points, value, allPoints, onChange, description, hideLabel } = props;
  const all = allPoints === true;
  const toggle = (id: Id) =>
    onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id], false);
  return (
    <fieldset className={styles.field}>
      <legend className={hideLabel ? 'only-for-screen-readers' : styles.label}>{label}</legend>
      {description ? <p className={styles.description}>{description}</p> : null}
      {points.length === 0 ? (
        <p className={styles.description}>There are no complaint points yet.</p>
      ) : (
        <div className={styles.row}>
          {allPoints === undefined ? null : (
            <button
              type="button"
              className={styles.point}
              aria-pressed={all}
              onClick={() => onChange([...value], !all)}
            >
              All
            </button>
          )}
          {inOrder(points).map((point) => (
            <button
              type="button"
              className={styles.point}
              key={point.id}
              aria-pressed={all || value.includes(point.id)}
              title={point.title}
              onClick={() => toggle(point.id)}
            >
              {point.number || '–'}
              <span className="only-for-screen-readers">{point.title}</span>
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
