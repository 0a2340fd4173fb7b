import { Button, Group } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { useCaseSession } from '@renderer/data/case-context';
import { clearImport, importLeft } from '@renderer/data/import-journal';
import { useEffect, useState } from 'react';
import { useEvidenceImport } from './import-provider';

const MOST_NAMED = 5;

/** Says, when an import was cut off by a quit or a crash, what of it is not in, and offers to go on. */
export function CutOffImport() {
  const { caseId } = useCaseSession();
  const { busy, importFiles, importFolder } = useEvidenceImport();
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    if (busy) setLeft([]);
    else {
      void importLeft(caseId)
        .then((names) => wanted && setLeft(names))
        .catch(() => {});
    }
    return () => {
      wanted = false;
    };
  }, [caseId, busy]);
  if (left.length === 0) return null;
  const named = left.slice(0, MOST_NAMED).join(', ');
  const more = left.length - MOST_NAMED;
  const forget = () => {
    setLeft([]);
    void clearImport(caseId).catch(() => {});
  };
  return (
    <Notice
      kind="check"
      title="Adding papers was cut off."
      action={
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => void importFolder()}>
            Add the folder again
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void importFiles()}>
            Add files
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={forget}>
            Not needed
          </Button>
        </Group>
      }
    >
      What is in the register is whole. Not in yet: {named}
      {more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}. Add them again; what is here already is
      not added twice.
    </Notice>
  );
}
