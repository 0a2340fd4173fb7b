import { SegmentedChoice } from '@renderer/components/segmented-choice';
import type { LateWay } from '@shared/bundle/page-plan';
import type { BundleIssue } from '@shared/domain/bundle';

const WAYS = [
  { value: 'append', label: 'At the end' },
  { value: 'suffix', label: 'In place, as 14a' },
  { value: 're-flow', label: 'Number anew' },
] as const;

const SAYS: Readonly<Record<LateWay, string>> = {
  first: '',
  append: 'Every page that went out keeps its number; late papers follow the last page.',
  suffix:
    'Every page that went out keeps its number; late papers stand in their place with numbers of their own.',
  're-flow': 'Every page is numbered afresh. A table of old and new numbers goes with it.',
};

type Props = {
  readonly before: BundleIssue;
  readonly way: LateWay;
  readonly onWay: (way: LateWay) => void;
};

/** How papers that came after an issue are taken in. */
export function LateChoice({ before, way, onWay }: Props) {
  return (
    <SegmentedChoice
      label={`Papers that came after issue ${before.number}`}
      value={way}
      choices={WAYS}
      onChange={onWay}
      description={SAYS[way]}
    />
  );
}
