import type { FindingOutcome } from '@shared/domain/finding';
import type { ReactNode } from 'react';
import { FindingGlyph } from './finding-glyph';
import { SegmentedChoice } from './segmented-choice';

const OUTCOMES: readonly FindingOutcome[] = ['upheld', 'partially-upheld', 'not-upheld', 'no-finding'];

type Props = {
  label?: string;
  value: FindingOutcome | null;
  onChange: (value: FindingOutcome) => void;
  /** What this case calls a finding: `(outcome) => findingLabel(matter, outcome)`. */
  words: (outcome: FindingOutcome) => string;
  description?: ReactNode;
  disabled?: boolean;
};

/** The four findings side by side, each with its glyph and its word. */
export function FindingChoice({ label = 'Finding', words, ...rest }: Props) {
  return (
    <SegmentedChoice
      {...rest}
      inline
      label={label}
      choices={OUTCOMES.map((outcome) => ({
        value: outcome,
        label: words(outcome),
        glyph: <FindingGlyph outcome={outcome} />,
      }))}
    />
  );
}
