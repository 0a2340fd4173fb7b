import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useShownLast } from '@renderer/components/shown-last';
import { type CaseListEntry, DeletionUnfinished, deleteCase } from '@renderer/data/cases';
import { today } from '@renderer/data/today';
import { desk } from '@renderer/platform/desk';
import { reportWork } from '@renderer/workers/report.client';
import { toSafeFileName } from '@shared/lib/relative-name';
import { type DeletedCase, deletionCertificate } from '@shared/reports/deletion-certificate';
import { useState } from 'react';
import { roleWords } from '../components/case-words';
import { ConfirmDelete } from '../components/confirm-delete';
import { useOngoingWork } from '../components/ongoing-work';

type Props = { entry: CaseListEntry | null; onClose: () => void };

const NOT_DELETED = 'The case could not be deleted just now. It is still here, whole. Try again.';
const UNFINISHED =
  'The case is gone from the list, but a part of it could not be removed from the disk yet; another program may hold it, or the disk refuses to be written. Evenhand goes on with it at its next start. There is no certificate, since not all of it is gone.';

const tell = (message: string) => notifications.show({ message, withBorder: true });

/** Offered once, when the case is gone: nothing of it is left from which it could be made later. */
function CertificateDialog({ gone, onClose }: { gone: DeletedCase; onClose: () => void }) {
  const [saving, setSaving] = useState(false);
  // It cannot be made again.
  useOngoingWork(saving);
  const save = async () => {
    setSaving(true);
    const given = { model: deletionCertificate(gone), madeOn: today() };
    const packed = await reportWork('packModel', given, new AbortController().signal);
    const saved = packed.ok
      ? await desk().document.save({
          suggestedName: toSafeFileName(
            `${gone.reference} Certificate of deletion.docx`.trim(),
            'Certificate of deletion.docx',
          ),
          kind: 'docx',
          bytes: packed.value,
        })
      : packed;
    setSaving(false);
    if (!saved.ok) tell(saved.message);
    else if (saved.value.saved) {
      tell(`Saved as “${saved.value.name}”.`);
      onClose();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${gone.title || 'The case'} was deleted`}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <p>
        The council may ask for a certificate. It says what was deleted, how and when, with the fingerprints
        of the evidence files, and names nobody in the case. It can be made only now.
      </p>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          No certificate
        </Button>
        <Button loading={saving} onClick={() => void save()} data-autofocus>
          Save the certificate…
        </Button>
      </Group>
    </Modal>
  );
}

/**
 * Asks for the case's own title before it goes: this is the one thing that cannot be undone. The list it was asked
 * from may be gone with its last case, so the certificate is offered from here.
 */
export function DeleteCaseDialog({ entry, onClose }: Props) {
  const [gone, setGone] = useState<DeletedCase | null>(null);
  const shown = useShownLast(entry);
  const title = shown?.title || 'delete';
  const remove = () => {
    if (!entry) return;
    deleteCase(entry.caseId).then(
      (last) => last && setGone({ ...last, capacity: roleWords(entry.userRole) }),
      (error: unknown) => tell(error instanceof DeletionUnfinished ? UNFINISHED : NOT_DELETED),
    );
  };
  return (
    <>
      <ConfirmDelete
        opened={entry !== null}
        title={`Delete ${shown?.title || 'this case'} from this computer?`}
        typeToConfirm={title}
        confirmLabel="Delete the case"
        onConfirm={remove}
        onClose={onClose}
      >
        <p>
          Everything in it goes: {shown?.points === 1 ? 'one point' : `${shown?.points ?? 0} points`},{' '}
          {shown?.documents === 1 ? 'one paper' : `${shown?.documents ?? 0} papers`}, and all that was
          written. This cannot be undone. If you may need it again, save its case data first.
        </p>
        <p className="quiet">
          Its key is destroyed, so nothing left on this disk can be read. Backups made before now hold it
          until newer ones have taken their place.
        </p>
      </ConfirmDelete>
      {gone ? <CertificateDialog gone={gone} onClose={() => setGone(null)} /> : null}
    </>
  );
}
