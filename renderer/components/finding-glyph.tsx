import type { FindingOutcome } from '@shared/domain/finding';

type Props = {
  /** `null`: not decided yet. */
  outcome: FindingOutcome | null;
  size?: number;
};

/**
 * A finding as a neutral circle: filled, half, empty, dashed. No colour, since upheld is not bad news and
 * not upheld is not good news. It is always shown beside its word and therefore says nothing itself.
 */
export function FindingGlyph({ outcome, size = 14 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      data-finding={outcome ?? 'none'}
    >
      {outcome === null ? (
        <circle cx="8" cy="8" r="6.5" fill="var(--sunk)" stroke="var(--line)" strokeWidth="1.5" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6.5"
          fill={outcome === 'upheld' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray={outcome === 'no-finding' ? '2.6 2.5' : undefined}
        />
      )}
      {outcome === 'partially-upheld' ? <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" /> : null}
    </svg>
  );
}
