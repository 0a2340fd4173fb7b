import { MultiSelect } from '@mantine/core';
import { inOrder } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Id } from '@shared/domain/id';
import type { ReactNode } from 'react';

type Props = {
  label: ReactNode;
  documents: readonly EvidenceDocument[];
  value: readonly Id[];
  onChange: (documentIds: Id[]) => void;
  description?: ReactNode;
  /** How many may be chosen. */
  most?: number;
};

/** Papers of the evidence, found by reference or title. */
export function DocumentsPicker({ documents, value, onChange, most, ...rest }: Props) {
  return (
    <MultiSelect
      {...rest}
      placeholder={value.length === 0 ? 'Choose from the evidence' : undefined}
      data={inOrder(documents).map((document) => ({
        value: document.id,
        label: [document.reference, document.title || document.file?.name].filter(Boolean).join(' · '),
      }))}
      value={[...value]}
      onChange={(chosen) => onChange(most === undefined ? chosen : chosen.slice(-most))}
      searchable
      clearable
      limit={200}
      nothingFoundMessage="No paper goes by that."
    />
  );
}
