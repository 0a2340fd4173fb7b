import { Button } from '@mantine/core';
import { useNavigation } from '@renderer/navigation/navigation';
import type { Gap, Severity } from '@shared/domain/completeness/gap';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { Section } from '../../components/section';
import { useGaps } from '../../standing/use-gaps';
import styles from './overview.module.css';

const FIRST = 7;
const TONES: Record<Severity, 'brick' | 'amber' | 'plain'> = { must: 'brick', check: 'amber', note: 'plain' };
const RANK: Record<Severity, number> = { must: 0, check: 1, note: 2 };

function keyOf(gap: Gap): string {
  return [gap.code, gap.place.pointId, gap.place.id, gap.message].join('/');
}

/** What the user's document still lacks, the hindrances first; each leads to where it is mended. */
export function ToMend() {
  const gaps = useGaps();
  const { go } = useNavigation();
  const [all, setAll] = useState(false);
  const ordered = [...gaps].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <Section title="To mend" id="to-mend">
      {ordered.length === 0 ? <p className={styles.nothing}>Nothing. The document can go.</p> : null}
      <ul className={styles.gaps}>
        {shown.map((gap) => (
          <li key={keyOf(gap)}>
            <button
              type="button"
              className={styles.gap}
              onClick={() => {
                const { screen, pointId, id } = gap.place;
                go(screen, { ...(pointId ? { pointId } : {}), ...(id ? { id } : {}) });
              }}
            >
              <Chip tone={TONES[gap.severity]}>{gap.severity}</Chip>
              <span>{gap.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {ordered.length > FIRST ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${ordered.length}`}
        </Button>
      ) : null}
    </Section>
  );
}
