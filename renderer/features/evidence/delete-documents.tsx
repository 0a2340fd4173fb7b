import { Button, Group, Modal, Radio, Select } from '@mantine/core';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { byId, inOrder } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { wordsForUse } from '@shared/evidence/citation-uses';
import { moveCitations, removalEffect, removeDocuments } from '@shared/evidence/remove-document';
import { useEffect, useState } from 'react';

type Props = { readonly ids: readonly string[]; readonly onClose: (deleted: boolean) => void };

/** At most this many places are named; more are counted. */
const MOST_NAMED = 6;

/** Asks before documents are deleted: says what cites them, and offers to point that at a better copy. */
export function DeleteDocuments({ ids, onClose }: Props) {
  const session = useCaseSession();
  const edit = useEdit();
  const [how, setHow] = useState<'delete' | 'move'>('delete');
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    if (ids.length > 0) {
      setHow('delete');
      setTo(null);
    }
  }, [ids]);

  const caseFile = session.getSnapshot();
  const effects = ids.map((id) => removalEffect(caseFile, id));
  const citations = effects.reduce((sum, effect) => sum + effect.citations, 0);
  const places = [...new Set(effects.flatMap(({ uses }) => uses.map((use) => wordsForUse(caseFile, use))))];
  const [first] = ids.map((id) => byId(caseFile.documents, id));
  const what =
    ids.length === 1 ? `${first?.reference ?? ''} ${first?.title ?? ''}`.trim() : `${ids.length} documents`;
  const others = inOrder(caseFile.documents).filter(({ id }) => !ids.includes(id));

  const act = () => {
    const before = session.getSnapshot();
    const moved =
      how === 'move' && to ? { label: '', steps: ids.flatMap((id) => moveCitations(before, id, to)) } : null;
    const removal = removeDocuments(moved ? applyChange(before, moved) : before, ids);
    edit.change({ label: removal.label, steps: [...(moved?.steps ?? []), ...removal.steps] });
    onClose(true);
  };

  return (
    <Modal opened={ids.length > 0} onClose={() => onClose(false)} title={`Delete ${what}?`}>
      {citations === 0 ? (
        <p>Nothing cites {ids.length === 1 ? 'it' : 'them'}. You can undo this.</p>
      ) : (
        <>
          <p>
            {citations === 1 ? '1 citation points' : `${citations} citations point`} at{' '}
            {ids.length === 1 ? 'it' : 'them'}
            {places.length > 0
              ? `, used in ${places.slice(0, MOST_NAMED).join(', ')}${places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more places` : ''}`
              : ''}
            .
          </p>
          <Radio.Group value={how} onChange={(value) => setHow(value === 'move' ? 'move' : 'delete')}>
            <Radio
              value="delete"
              label="Delete the citations too. In texts, words say what was removed, for you to mend."
            />
            <Radio mt="xs" value="move" label="Point the citations at another document (a better copy)." />
          </Radio.Group>
          {how === 'move' ? (
            <Select
              mt="sm"
              label="The other document"
              searchable
              limit={100}
              data={others.map((document) => ({
                value: document.id,
                label: `${document.reference} ${document.title}`,
              }))}
              value={to}
              onChange={setTo}
            />
          ) : null}
          <p className="quiet">You can undo this.</p>
        </>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={() => onClose(false)} data-autofocus>
          Keep it
        </Button>
        <Button color="red" onClick={act} disabled={how === 'move' && !to}>
          Delete
        </Button>
      </Group>
    </Modal>
  );
}
