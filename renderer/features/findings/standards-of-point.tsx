import { Button, Modal } from '@mantine/core';
import { useCase } from '@renderer/data/case-context';
import { useEvidenceOpener } from '@renderer/editor/evidence-opener';
import { byId } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { useState } from 'react';
import styles from './findings.module.css';
import { StandardsForm } from './standards-form';

/** The yardsticks of a point in a few quiet lines; they are chosen in a dialog. */
export function StandardsOfPoint({ point }: { point: ComplaintPoint }) {
  const { standards } = useCase();
  const open = useEvidenceOpener();
  const [choosing, setChoosing] = useState(false);
  const chosen = point.standardIds.map((id) => byId(standards, id)).filter((each) => each !== undefined);
  return (
    <div className={styles.standards}>
      <span>Tested against</span>
      {chosen.length > 0 ? (
        <ul>
          {chosen.map(({ id, title, requirement, citationId }) => (
            <li key={id} title={requirement || undefined}>
              {citationId ? (
                <button
                  type="button"
                  className={styles.standard}
                  onClick={() => open('citation', citationId)}
                >
                  {title || 'Untitled standard'}
                </button>
              ) : (
                title || 'Untitled standard'
              )}
            </li>
          ))}
        </ul>
      ) : (
        <span>no standard yet</span>
      )}
      <button type="button" className={styles.link} onClick={() => setChoosing(true)}>
        {chosen.length === 0 ? 'Choose' : 'Change'}
        <span className="only-for-screen-readers"> what point {point.number} is tested against</span>
      </button>
      <Modal
        opened={choosing}
        onClose={() => setChoosing(false)}
        title={`What point ${point.number} is tested against`}
        size="lg"
      >
        <StandardsForm point={point} />
        <Button mt="md" onClick={() => setChoosing(false)}>
          Done
        </Button>
      </Modal>
    </div>
  );
}
