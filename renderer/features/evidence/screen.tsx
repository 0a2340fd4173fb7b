import { Button, Menu, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { EmptyState } from '@renderer/components/empty-state';
import { PointsPicker } from '@renderer/components/points-picker';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { CutOffImport } from '@renderer/evidence/import/cut-off-import';
import { DropZone } from '@renderer/evidence/import/drop-zone';
import { useEvidenceImport } from '@renderer/evidence/import/import-provider';
import { ScanProgress } from '@renderer/evidence/reading/scan-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId, inOrder } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
import { evidenceDocumentSchema } from '@shared/domain/evidence-document';
import { nextReference } from '@shared/evidence/reference';
import { moveDocument, renumberRegister, sortRegister } from '@shared/evidence/register-order';
import { IconDots, IconFilePlus, IconFolderPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { DeleteDocuments } from './delete-documents';
import { DocumentForm } from './document-form';
import { OpenedDocument } from './opened-document';
import styles from './register.module.css';
import { filterRegister, type RegisterFilter, registerHeading, SHOW_ALL } from './register-filter';
import { RegisterTable, type Sorting } from './register-table';
import { useSelection } from './use-selection';

const NONE: readonly string[] = [];

/** Milliseconds without a key after which the keyboard is taken to rest on a row. */
const RESTING = 90;

function AddButtons({ primary }: { primary?: boolean }) {
  const { importFiles, importFolder, busy } = useEvidenceImport();
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={<IconFolderPlus size={16} />}
        onClick={() => void importFolder()}
        disabled={busy}
      >
        Add a folder
      </Button>
      <Button
        variant={primary ? 'default' : 'filled'}
        leftSection={<IconFilePlus size={16} />}
        onClick={() => void importFiles()}
        disabled={busy}
      >
        Add files
      </Button>
    </>
  );
}

/** What can be done with several documents at once. */
function Several(props: {
  readonly ids: readonly string[];
  readonly onChecked: () => void;
  readonly onDelete: () => void;
}) {
  const { ids, onChecked, onDelete } = props;
  const { documents, points } = useCase();
  const edit = useEdit();
  const chosen = documents.filter(({ id }) => ids.includes(id));
  const common = points
    .filter(({ id }) => chosen.every(({ pointIds, allPoints }) => allPoints || pointIds.includes(id)))
    .map(({ id }) => id);
  const attach = (pointIds: readonly string[]) => {
    const added = pointIds.filter((id) => !common.includes(id));
    const gone = common.filter((id) => !pointIds.includes(id));
    edit.change({
      label: `Points of ${chosen.length} documents`,
      steps: chosen.map((document) =>
        put('documents', {
          ...document,
          pointIds: [...new Set([...document.pointIds, ...added])].filter((id) => !gone.includes(id)),
        }),
      ),
    });
  };
  return (
    <div className={styles.form}>
      <h2 className={styles.severalTitle}>{chosen.length} documents chosen</h2>
      <PointsPicker label="All of them bear on points" points={points} value={common} onChange={attach} />
      <Button variant="default" onClick={onChecked}>
        Their details are all right
      </Button>
      <Button variant="subtle" color="red" onClick={onDelete}>
        Delete…
      </Button>
    </div>
  );
}

/** The register of evidence: papers in, in order, checked, tied to points; each to be read in the middle. */
export function Screen() {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const { focus, go } = useNavigation();
  const [filter, setFilter] = useState<RegisterFilter>(SHOW_ALL);
  const [sorting, setSorting] = useState<Sorting>({ by: 'order', descending: false });
  const [deleting, setDeleting] = useState<readonly string[]>(NONE);
  const { documents, points } = caseFile;

  const wanted = useDeferredValue(filter);
  const shown = useMemo(
    () => filterRegister(sortRegister(documents, sorting.by, sorting.descending), wanted),
    [documents, sorting, wanted],
  );
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const selection = useSelection(ids);
  // The form follows when the keyboard rests, so that going through the rows is never slow.
  const [settled] = useDebouncedValue(selection.active, RESTING, { leading: true });
  const active = byId(documents, settled);
  const several = selection.chosen.size > 1 ? [...selection.chosen] : NONE;

  const open = useCallback((id: string | null) => go('evidence', id ? { id } : {}), [go]);
  const own = sorting.by === 'order' && !sorting.descending && shown.length === documents.length;
  const move = (id: string, index: number) => {
    const from = ids.indexOf(id);
    const change = moveDocument(session.getSnapshot(), id, index > from ? index - 1 : index);
    if (change) edit.change(change);
  };
  const renumber = () => {
    const change = renumberRegister(session.getSnapshot());
    if (change) edit.change(change);
  };
  const addEntry = () => {
    const document = evidenceDocumentSchema.parse({
      id: edit.newId(),
      reference: nextReference(documents.map(({ reference }) => reference)),
      order: documents.reduce((highest, { order }) => Math.max(highest, order), 0) + 1,
      obtainedFor: caseFile.matter.stage,
    });
    edit.put('Add an entry', 'documents', document);
    setFilter(SHOW_ALL);
    selection.goTo(document.id);
  };
  const checked = () => {
    const chosen = several.length > 0 ? several : selection.active ? [selection.active] : NONE;
    const guessed = session
      .getSnapshot()
      .documents.filter((each) => chosen.includes(each.id) && each.guessed.length > 0);
    edit.change({
      label: guessed.length === 1 ? `Check ${guessed[0]?.reference}` : `Check ${guessed.length} documents`,
      steps: guessed.map((document) => put('documents', { ...document, guessed: [] })),
    });
  };
  const askDelete = () => setDeleting(several.length > 0 ? several : active ? [active.id] : NONE);

  const dialog = (
    <DeleteDocuments
      ids={deleting}
      onClose={(deleted) => {
        setDeleting(NONE);
        if (deleted && focus.id && deleting.includes(focus.id)) open(null);
      }}
    />
  );

  const opened = byId(documents, focus.id);
  if (opened) {
    const at = ids.indexOf(opened.id);
    return (
      <>
        <OpenedDocument
          document={opened}
          before={shown[at - 1]}
          after={at < 0 ? undefined : shown[at + 1]}
          onGo={(id) => {
            if (id) selection.goTo(id);
            open(id);
          }}
          onDelete={() => setDeleting([opened.id])}
        />
        {dialog}
      </>
    );
  }

  if (documents.length === 0) {
    return (
      <DropZone className={styles.emptyZone}>
        <ScreenHeading title={registerHeading(documents)} />
        <CutOffImport />
        <EmptyState
          title="Drop the council’s folder here"
          hint="PDFs, Word documents, e-mails and pictures are numbered, read and made searchable. Nothing leaves this computer, and the files themselves are not changed."
          action={
            <>
              <AddButtons primary />
              <Button variant="subtle" onClick={addEntry}>
                Add an entry without a file
              </Button>
            </>
          }
        />
      </DropZone>
    );
  }
  return (
    <DropZone className={styles.screen}>
      <ScreenHeading
        title={registerHeading(documents)}
        subtitle={
          own
            ? 'F2 corrects a row, Ctrl+Enter says it is right. Drag a row, or press Alt and an arrow key, to move it.'
            : 'F2 corrects a row, Ctrl+Enter says it is right.'
        }
        actions={
          <>
            <AddButtons />
            <Menu>
              <Menu.Target>
                <Button variant="default" aria-label="More" px="xs">
                  <IconDots size={18} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={renumber}>
                  Renumber E1 to E{Math.max(1, documents.filter((d) => !d.parentId).length)} in this order
                </Menu.Item>
                <Menu.Item onClick={addEntry}>Add an entry without a file</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className={styles.filters}>
        <TextInput
          className={styles.filter}
          aria-label="Filter the register"
          placeholder="Filter the register"
          leftSection={<IconSearch size={16} />}
          value={filter.typed}
          onChange={(event) => setFilter({ ...filter, typed: event.currentTarget.value })}
        />
        <Select
          aria-label="Only documents that bear on"
          placeholder="All points"
          clearable
          w={180}
          data={inOrder(points).map((point) => ({
            value: point.id,
            label: `Point ${point.number} ${point.title}`.trim(),
          }))}
          value={filter.pointId}
          onChange={(pointId) => setFilter({ ...filter, pointId })}
        />
        <Button
          variant={filter.toCheck ? 'light' : 'default'}
          aria-pressed={filter.toCheck}
          onClick={() => setFilter({ ...filter, toCheck: !filter.toCheck })}
        >
          To check
        </Button>
        <span className="quiet" role="status">
          {shown.length === documents.length ? '' : `${shown.length} of ${documents.length}`}
        </span>
      </div>
      <CutOffImport />
      <ScanProgress />
      <div className={styles.columns}>
        <RegisterTable
          documents={shown}
          selection={selection}
          sorting={sorting}
          onSort={setSorting}
          onOpen={open}
          onDelete={askDelete}
          onChecked={checked}
          onMove={own ? move : undefined}
        />
        {several.length > 0 ? (
          <div className={styles.side}>
            <Several ids={several} onChecked={checked} onDelete={askDelete} />
          </div>
        ) : active ? (
          <div className={styles.side}>
            <DocumentForm
              key={active.id}
              document={active}
              onDelete={() => setDeleting([active.id])}
              onOpen={() => open(active.id)}
            />
          </div>
        ) : null}
      </div>
      {dialog}
    </DropZone>
  );
}
