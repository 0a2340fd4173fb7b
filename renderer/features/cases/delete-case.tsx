import { notifications } from '@mantine/notifications';
import { type CaseListEntry, deleteCase } from '@renderer/data/cases';
import { ConfirmDelete } from '../../components/confirm-delete';

type Props = { entry: CaseListEntry | null; onClose: () => void };

/** Asks for the case's own title before it goes: this is the one thing that cannot be undone. */
export function DeleteCase({ entry, onClose }: Props) {
  const title = entry?.title || 'delete';
  const remove = () => {
    if (!entry) return;
    deleteCase(entry.caseId).then(
      () =>
        notifications.show({
          message: `${entry.title || 'The case'} was deleted from this computer.`,
          withBorder: true,
        }),
      () =>
        notifications.show({
          message: 'The case could not be deleted just now. It is still here, whole. Try again.',
          withBorder: true,
        }),
    );
  };
  return (
    <ConfirmDelete
      opened={entry !== null}
      title={`Delete ${entry?.title || 'this case'} from this computer?`}
      typeToConfirm={title}
      confirmLabel="Delete the case"
      onConfirm={remove}
      onClose={onClose}
    >
      <p>
        Everything in it goes: {entry?.points === 1 ? 'one point' : `${entry?.points ?? 0} points`},{' '}
        {entry?.documents === 1 ? 'one paper' : `${entry?.documents ?? 0} papers`}, and all that was written.
        This cannot be undone. If you may need it again, save its case data first.
      </p>
    </ConfirmDelete>
  );
}
