import { useCase } from '@renderer/data/case-context';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { formatLong } from '@shared/lib/plain-date';
import styles from './casework.module.css';

/** What was agreed to be looked into, word for word, with when that was and what was hoped for. */
export function PointWording({ point }: { point: ComplaintPoint }) {
  const { outcomes } = useCase();
  const { wording, agreedOn } = point.agreed;
  const wanted = outcomes
    .filter((outcome) => outcome.pointIds.includes(point.id) && outcome.wording !== '')
    .map((outcome) => outcome.wording.replace(/\.$/, ''));
  if (!wording) return <p className="quiet">The wording of this point is not agreed yet.</p>;
  return (
    <div className={styles.wording}>
      <blockquote>“{wording}”</blockquote>
      <p>
        {agreedOn ? `Agreed ${formatLong(agreedOn)}` : 'Not agreed yet'}
        {wanted.length > 0 ? ` · wanted: ${wanted.join('; ')}` : ''}
      </p>
    </div>
  );
}
