import { ActionIcon, Menu } from '@mantine/core';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { addPoint, movePoint, removePoint } from '@shared/domain/point-changes';
import { IconArrowDown, IconArrowUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { MergeDialog } from './merge-dialog';
import { SplitDialog } from './split-dialog';

type Props = { readonly point: ComplaintPoint; readonly onChoose: (pointId: string) => void };

/** Moving, splitting, merging and deleting a point. */
export function PointActions({ point, onChoose }: Props) {
  const caseFile = useCase();
  const edit = useEdit();
  const [open, setOpen] = useState<'split' | 'merge' | 'delete' | null>(null);
  const points = inOrder(caseFile.points);
  const at = points.findIndex((each) => each.id === point.id);
  const close = () => setOpen(null);

  const addPart = () => {
    const change = addPoint(caseFile, edit.newId, point.id);
    edit.change(change);
    const added = change.steps.find((step) => !caseFile.points.some((each) => each.id === step.id));
    if (added) onChoose(added.id);
  };

  return (
    <>
      <ActionIcon
        variant="default"
        aria-label={`Move point ${point.number} up`}
        disabled={at === 0}
        onClick={() => edit.change(movePoint(caseFile, point.id, -1))}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={`Move point ${point.number} down`}
        disabled={at === points.length - 1}
        onClick={() => edit.change(movePoint(caseFile, point.id, 1))}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={`More for point ${point.number}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={addPart}>Add a part beside it (a, b…)</Menu.Item>
          <Menu.Item onClick={() => setOpen('split')}>Split in two…</Menu.Item>
          <Menu.Item disabled={points.length < 2} onClick={() => setOpen('merge')}>
            Merge into another point…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => setOpen('delete')}>
            Delete…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SplitDialog point={point} opened={open === 'split'} onClose={close} />
      <MergeDialog point={point} opened={open === 'merge'} onClose={close} onMerged={onChoose} />
      <ConfirmDelete
        opened={open === 'delete'}
        title={`Delete point ${point.number}?`}
        onClose={close}
        onConfirm={() => edit.change(removePoint(caseFile, point.id))}
      >
        {whatGoesWith(caseFile.findings.filter((finding) => finding.pointId === point.id).length)} The other
        points are renumbered. It can be undone with Ctrl+Z. If the complainant withdrew it, set its scope to
        “Withdrawn” instead: the report then says so.
      </ConfirmDelete>
    </>
  );
}

function whatGoesWith(findings: number): string {
  if (findings === 0) return 'Nothing has been found on it yet.';
  return findings === 1
    ? 'The finding made on it goes too.'
    : `The ${findings} findings and views on it go too.`;
}
