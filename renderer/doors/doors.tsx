import { notifications } from '@mantine/notifications';

import { type CaseListEntry, createCase } from '@renderer/data/cases';
import { privateNotesIn } from '@renderer/data/export-case';

import { chooseFolder } from '@renderer/evidence/import/chosen-files';
import { droppedFiles } from '@renderer/evidence/import/dropped-files';
import type { OfferedFiles } from '@renderer/evidence/import/import-source';
import { desk } from '@renderer/platform/desk';
import type { OfferedFile } from '@shared/casefile/read-offered';
import type { NewCaseDetails } from '@shared/domain/new-case';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { usePlace } from '../navigation/navigation';
import { CalendarDialog } from './calendar-dialog';
import { chosenFiles, droppedZip, paperFiles, sampleFiles } from './case-data-files';
import { DeleteCaseDialog } from './delete-case-dialog';
import { type Doors, DoorsContext } from './doors-context';
import { type Answered, DoorsDialogs, type Working } from './doors-dialogs';
import { NewCaseDialog } from './new-case-dialog';
import { type CalendarWish, saveCalendar } from './save-calendar';
import { saveCaseData } from './save-case-data';
import { arePapers, type TakenIn, takeInCase } from './take-in-case';
import { putAside } from './waiting-papers';

type Asking = { note?: string; papers?: OfferedFiles };
type How = { asCopy?: boolean; withoutMissing?: boolean };

const REFUSED = 'This case data was not opened';
const filesWords = (n: number) => (n === 1 ? '1 file' : `${n.toLocaleString('en-GB')} files`);

function papersNote({ sources, leftOutCount }: OfferedFiles, folderName?: string): string {
  const from = folderName ? ` of “${folderName}”` : '';
  const left =
    leftOutCount > 0 ? ` ${filesWords(leftOutCount)} could not be taken; you will be told which.` : '';
  return `${filesWords(sources.length)}${from} will be taken in as evidence.${left}`;
}

/** Holds the dialogs by which cases come in and go out. */
export function DoorsProvider({ children }: { children: ReactNode }) {
  const { openCase } = usePlace();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [dating, setDating] = useState<{ caseId: string | null } | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [deleting, setDeleting] = useState<CaseListEntry | null>(null);
  const go = useRef(openCase);
  go.current = openCase;

  const doors = useMemo<Doors>(() => {
    const refuse = (message: string, title = REFUSED) => setAnswered({ title, message });

    /** Runs long work behind a progress dialog that can be cancelled. */
    const work = async <Answer,>(
      title: string,
      task: (signal: AbortSignal, progress: (done: number, total: number) => void) => Promise<Answer>,
    ): Promise<Answer> => {
      const abort = new AbortController();
      const show = (done: number, total: number) =>
        setWorking({ title, done, total, cancel: () => abort.abort() });
      show(0, 0);
      let drawn = 0;
      try {
        return await task(abort.signal, (done, total) => {
          const now = performance.now();
          if (now - drawn < 80 && done < total) return;
          drawn = now;
          show(done, total);
        });
      } finally {
        setWorking(null);
      }
    };

    const read = (files: readonly OfferedFile[], kind: 'case-data' | 'sample', how: How = {}) =>
      work('Opening the case', (signal, onProgress) =>
        takeInCase(files, kind, { ...how, signal, onProgress }),
      );

    /** Opens the case, or says why not and what else could be done. */
    const settle = (answer: TakenIn, again: (how: How) => void) => {
      if (answer.ok) return go.current(answer.value.caseId);
      if (answer.code === 'cancelled') {
        notifications.show({ message: answer.message, withBorder: true });
        return;
      }
      const here = 'caseId' in answer ? answer.caseId : undefined;
      const ways: { label: string; act: () => void }[] = [];
      if (answer.code === 'already-here' && here) {
        ways.push(
          { label: 'Open the one that is here', act: () => go.current(here) },
          { label: 'Import as a copy', act: () => again({ asCopy: true }) },
        );
      }
      if (answer.code === 'evidence-missing') {
        ways.push({ label: 'Import without them', act: () => again({ withoutMissing: true }) });
      }
      setAnswered({ title: REFUSED, message: answer.message, ways });
    };
    const takeIn = async (files: readonly OfferedFile[], kind: 'case-data' | 'sample', how: How = {}) => {
      const answer = await read(files, kind, how);
      settle(answer, (more) => void takeIn(files, kind, { ...how, ...more }));
    };

    const begin = (papers: OfferedFiles, folderName?: string) => {
      if (papers.sources.length > 0) {
        setAsking({ papers, note: papersNote(papers, folderName) });
        return;
      }
      papers.release();
      refuse(
        'There are no files in it that can be evidence. Nothing was changed. Choose the folder the papers are in.',
        'Nothing to begin with',
      );
    };

    const save = async (caseId: string, as: 'folder' | 'zip', privateNotes: boolean) => {
      const abort = new AbortController();
      const title = 'Saving the case data';
      const show = (done: number, total: number) =>
        setWorking({ title, done, total, cancel: () => abort.abort() });
      const answer = await saveCaseData(caseId, as, () => show(0, 0), show, abort.signal, { privateNotes });
      setWorking(null);
      if (!answer.ok) {
        if (answer.code !== 'cancelled') refuse(answer.message, 'The case data was not saved');
        else notifications.show({ message: answer.message, withBorder: true });
        return;
      }
      if (!answer.value) return;
      const { name, missing } = answer.value;
      if (missing.length > 0) {
        const which = missing.slice(0, 8).join('; ');
        refuse(
          `It was saved as “${name}”, but ${filesWords(missing.length)} of it are not on this computer and could not go with it: ${which}${missing.length > 8 ? ' and more' : ''}. Their entries in the register are kept.`,
          'Saved, with files missing',
        );
      } else notifications.show({ message: `Saved as “${name}”.`, withBorder: true });
    };

    return {
      newCase: () => setAsking({}),
      deleteCase: setDeleting,

      startFromFolder: async () => {
        const chosen = await chooseFolder();
        if (!chosen.ok) refuse(chosen.message, 'That folder could not be read');
        else if (chosen.value) begin(chosen.value, chosen.value.folderName);
      },

      openCaseData: async (kind) => {
        const answer = await desk().caseData.choose({ kind });
        if (!answer.ok) return refuse(answer.message);
        const { chosen } = answer.value;
        if (!chosen) return;
        await takeIn(chosenFiles(chosen.files), 'case-data');
      },

      openSample: async (sampleId) => {
        const answer = await desk().sample.list();
        if (!answer.ok) return refuse(answer.message, 'The sample could not be opened');
        const sample = answer.value.samples.find((each) => each.id === sampleId);
        if (sample) await takeIn(sampleFiles(sampleId, sample.files), 'sample');
      },

      takeDropped: async (data) => {
        const [only] = data.files;
        const zip = data.files.length === 1 && only && /\.zip$/i.test(only.name) ? only : null;
        const folderName = data.items.length === 1 ? data.items[0]?.webkitGetAsEntry()?.name : undefined;
        // Must begin before anything is waited for: the browser takes a drop back afterwards.
        const dropped = zip ? null : droppedFiles(data);
        if (zip) return takeIn([droppedZip(zip)], 'case-data');
        const papers = await dropped;
        if (!papers) return;
        const files = paperFiles(papers.sources);
        const answer = await read(files, 'case-data');
        if (arePapers(answer, files)) begin(papers, folderName);
        else settle(answer, (how) => void takeIn(files, 'case-data', how));
      },

      saveCalendar: (caseId) => setDating({ caseId }),

      saveCaseData: async (caseId, as) => {
        const notes = await privateNotesIn(caseId);
        if (notes === 0) return save(caseId, as, false);
        setAnswered({
          title: notes === 1 ? 'One note is private' : `${notes.toLocaleString('en-GB')} notes are private`,
          message:
            'Notes on pages that are for you alone are left out of what you save, unless you take them along. Take them along for a copy of your own; leave them out of what goes to anyone else.',
          ways: [
            { label: 'Leave them out', act: () => void save(caseId, as, false) },
            { label: 'Take them along', act: () => void save(caseId, as, true) },
          ],
        });
      },
    };
  }, []);

  const beginCase = async (details: NewCaseDetails) => {
    const papers = asking?.papers;
    setAsking(null);
    try {
      const caseId = await createCase(details);
      if (papers) putAside(caseId, papers);
      openCase(caseId, papers ? 'evidence' : 'overview');
    } catch {
      papers?.release();
      setAnswered({
        title: 'The case could not be begun',
        message:
          'It could not be written to this computer’s disk, so nothing was changed. Check that the disk is not full, then try again.',
      });
    }
  };
  const putIntoCalendar = async (caseId: string | null, wish: CalendarWish) => {
    setDating(null);
    const saved = await saveCalendar(caseId, wish);
    if (!saved.ok) setAnswered({ title: 'The calendar was not saved', message: saved.message });
    else if (saved.value) notifications.show({ message: `Saved as “${saved.value}”.`, withBorder: true });
  };
  const giveUp = () => {
    asking?.papers?.release();
    setAsking(null);
  };
  return (
    <DoorsContext value={doors}>
      {children}
      {asking ? (
        <NewCaseDialog note={asking.note} onBegin={(details) => void beginCase(details)} onClose={giveUp} />
      ) : null}
      {dating ? (
        <CalendarDialog
          all={dating.caseId === null}
          onSave={(wish) => void putIntoCalendar(dating.caseId, wish)}
          onClose={() => setDating(null)}
        />
      ) : null}
      <DeleteCaseDialog entry={deleting} onClose={() => setDeleting(null)} />
      <DoorsDialogs working={working} answered={answered} onRead={() => setAnswered(null)} />
    </DoorsContext>
  );
}
