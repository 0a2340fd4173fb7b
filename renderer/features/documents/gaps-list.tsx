import { Button } from '@mantine/core';
import { Chip } from '@renderer/components/chip';
import { useNavigation } from '@renderer/navigation/navigation';
import type { Gap, Severity } from '@shared/domain/completeness/gap';
import { useState } from 'react';
import styles from './documents.module.css';

const FIRST = 4;
const ORDER: readonly Severity[] = ['must', 'check', 'note'];
const WORDS: Record<Severity, string> = { must: 'must', check: 'check', note: 'note' };
const TONES = { must: 'brick', check: 'amber', note: 'plain' } as const;

/** What a document still lacks, the hindrances first; each leads to the screen where it is mended. */
export function GapsList({ gaps }: { gaps: readonly Gap[] }) {
  const { go } = useNavigation();
  const [all, setAll] = useState(false);
  const ordered = ORDER.flatMap((severity) => gaps.filter((gap) => gap.severity === severity));
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <>
      <ul className={styles.gaps}>
        {shown.map((gap) => (
          <li key={[gap.code, gap.place.pointId, gap.place.id, gap.message].join('/')}>
            <button
              type="button"
              className={styles.gap}
              onClick={() => {
                const { screen, pointId, id } = gap.place;
                go(screen, { ...(pointId ? { pointId } : {}), ...(id ? { id } : {}) });
              }}
            >
              <Chip tone={TONES[gap.severity]}>{WORDS[gap.severity]}</Chip>
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
    </>
  );
}
