import { Button } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { ProgressDialog } from '@renderer/components/progress-dialog';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { isAdultLetter, type ReportKind } from '@shared/domain/case-log';
import type { UserRole } from '@shared/domain/matter';
import { reportsOf } from '@shared/reports/build-report';
import type { Reader } from '@shared/reports/report-context';
import { reportName } from '@shared/reports/report-words';
import { type ReactNode, useState } from 'react';
import { DatesNamed } from './dates-named';
import { DocumentCards } from './document-cards';
import styles from './documents.module.css';
import { GapsList } from './gaps-list';
import { Preview } from './preview/preview';
import { SignOff } from './sign-off';
import { nextWords } from './standing-words';
import { useReports } from './use-reports';
import { useSaveAsWord } from './use-save-as-word';

const OWN: Record<UserRole, ReportKind> = {
  'investigating-officer': 'stage-2-report',
  'adult-investigator': 'stage-2-report',
  'independent-person': 'independent-report',
  'panel-chair': 'panel-report',
};

const READERS = [
  { value: 'labels', label: 'Labels only' },
  { value: 'council', label: 'Labels and names' },
] as const;

/** The reports of the case: how far each has come, what it lacks, how it reads, and out of the case as Word. */
export function Reports({ tabs }: { readonly tabs: ReactNode }) {
  const caseFile = useCase();
  const { focus, go } = useNavigation();
  const [reader, setReader] = useState<Reader>('labels');
  // The user's own document is there from the first day, even if nothing of it is written.
  const own = caseFile.matter.procedure === 'adult' ? 'stage-2-report' : OWN[caseFile.matter.userRole];
  const kinds = [...new Set([...reportsOf(caseFile).filter((kind) => !isAdultLetter(kind)), own])];
  const chosen = kinds.find((kind) => kind === focus.id) ?? own;
  const asks = kinds.map((report) => ({ report, aboutId: null }));
  const states = useReports(asks, chosen, reader);
  const { saving, save, cancel } = useSaveAsWord();

  const name = reportName(caseFile, chosen);
  const state = states.get(chosen);
  const ready = state?.kind === 'ready' ? state.ready : null;
  return (
    <>
      <ScreenHeading
        title={nextWords(name, ready)}
        subtitle="What you read below is what the Word file will say."
        actions={
          <Button onClick={() => save({ report: chosen, aboutId: null }, reader)} disabled={!ready}>
            Save as Word…
          </Button>
        }
      />
      {tabs}
      <DocumentCards
        documents={kinds.map((report) => ({ report, name: reportName(caseFile, report) }))}
        states={states}
        chosen={chosen}
        onChoose={(report) => go('documents', { id: report })}
      />
      {state?.kind === 'failed' ? <Notice kind="must">{state.why}</Notice> : null}
      {ready ? (
        <div className={styles.beside}>
          {ready.gaps.length > 0 ? (
            <Section title="To mend" hint="Each leads to where it is mended.">
              <GapsList gaps={ready.gaps} />
            </Section>
          ) : null}
          <SignOff report={chosen} name={name} ready={ready} />
          <DatesNamed model={ready.model} />
        </div>
      ) : null}
      <div className={styles.readerBar}>
        <SegmentedChoice
          label="People in this copy"
          value={reader}
          choices={READERS}
          onChange={setReader}
          inline
        />
        {reader === 'council' ? (
          <span className={styles.quiet}>For the council only: names stand beside labels.</span>
        ) : null}
      </div>
      {ready ? <Preview key={chosen} ready={ready} /> : null}
      <ProgressDialog opened={saving} title="Making the Word file" done={0} total={0} onCancel={cancel} />
    </>
  );
}
