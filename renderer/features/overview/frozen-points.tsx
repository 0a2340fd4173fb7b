import { useCase } from '@renderer/data/case-context';
import { caseClock } from '@shared/domain/case-clock';
import { inOrder } from '@shared/domain/case-file';
import type { PlainDate } from '@shared/lib/plain-date';
import styles from './clock-figures.module.css';

/** The points whose clock is not the whole complaint's, because other proceedings stopped them alone. */
export function FrozenPoints({ today }: { today: PlainDate }) {
  const { matter, points, adultComplaint } = useCase();
  const frozen = new Set(
    matter.freezes
      .filter((freeze) => !freeze.wholeComplaint && freeze.noticeOn !== null)
      .flatMap((freeze) => freeze.pointIds),
  );
  const members = inOrder(points).filter((point) => frozen.has(point.id));
  if (members.length === 0) return null;
  const facts = { ...matter, respondBy: adultComplaint.plan.respondBy };
  return (
    <div className={styles.frozen}>
      {members.length === 1
        ? 'One point has a clock of its own'
        : `${members.length} points have clocks of their own`}
      , for other proceedings:
      <ul>
        {members.map((point) => (
          <li key={point.id}>
            <strong>Point {point.number}</strong>:{' '}
            {caseClock(facts, today, { brief: true, pointId: point.id }).clock.headline.sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
