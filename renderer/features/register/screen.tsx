import { Button, Tabs } from '@mantine/core';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { usePlace } from '@renderer/navigation/navigation';
import { filterChoices } from '@shared/register/filter-choices';
import { countRegister, type RegisterFigures } from '@shared/register/register';
import type { RegisterTable } from '@shared/register/register-table';
import type { CaseEntries, Selection } from '@shared/register/selection';
import { allSheets, tableSheet } from '@shared/register/sheets';
import type { RegisterOptions } from '@shared/register/stage-entry';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { ProgressDialog } from '../../components/progress-dialog';
import { CasesDialog } from './cases-dialog';
import { CasesTab } from './cases-tab';
import { DatesTab } from './dates-tab';
import type { Opened } from './figure-table';
import { FiguresGrid } from './figures-grid';
import { Filters } from './filters';
import { LearningTab } from './learning-tab';
import styles from './register.module.css';
import { SaveMenu } from './save-menu';
import { firstView, type RegisterTab, useChosenView } from './selection-state';
import { summaryWords, titleWords } from './summary-words';
import { TimeTab } from './time-tab';
import { useRegister } from './use-register';
import { useSave, useSaveReport } from './use-save';

/** Tables that stand among the duties and the actions, not among the figures. */
const ELSEWHERE: readonly string[] = ['timeliness', 'late-reasons', 'actions', 'action-kinds'];

type NoticesProps = {
  readonly figures: RegisterFigures;
  readonly unreadable: readonly string[];
  readonly behind: { readonly done: number; readonly total: number } | null;
  readonly onOpen: (opened: Opened) => void;
};

/** What is not, or not yet, in the figures: nothing is left out in silence. */
function Notices({ figures, unreadable, behind, onOpen }: NoticesProps) {
  const { undated } = figures.selected;
  const show = (title: string, caseIds: readonly string[]) => (
    <Button size="compact-sm" variant="default" onClick={() => onOpen({ title, caseIds })}>
      Show them
    </Button>
  );
  return (
    <>
      {behind ? (
        <Notice kind="note" title="Reading older cases for the register:">
          {behind.done.toLocaleString('en-GB')} of {behind.total.toLocaleString('en-GB')}. This is done once;
          until then they count as not recorded.
        </Notice>
      ) : null}
      {unreadable.length > 0 ? (
        <Notice
          kind="check"
          title={`${unreadable.length === 1 ? 'One case' : `${unreadable.length} cases`} could not be read.`}
          action={show('Cases that could not be read', unreadable)}
        >
          They are counted, with what is not known as not recorded, and are as they were. Opening one says
          what is wrong.
        </Notice>
      ) : null}
      {undated.length > 0 ? (
        <Notice
          kind="check"
          title={`${undated.length === 1 ? 'One case has' : `${undated.length.toLocaleString('en-GB')} cases have`} no such date recorded.`}
          action={show(
            'Cases without the date counted by',
            undated.map((of) => of.caseId),
          )}
        >
          They are in no period, and not in the figures below.
        </Notice>
      ) : null}
    </>
  );
}

type RegisterProps = {
  readonly all: readonly CaseEntries[];
  readonly options: RegisterOptions;
  readonly unreadable: readonly string[];
  readonly behind: NoticesProps['behind'];
};

function Register({ all, options, unreadable, behind }: RegisterProps) {
  const choices = useMemo(() => filterChoices(all), [all]);
  const [chosen, setView] = useChosenView();
  const first = useMemo(() => firstView(options.today, choices.real === 0), [options.today, choices.real]);
  const view = chosen ?? first;
  // The filters follow the hand at once; the figures a moment later, when there are thousands of cases.
  const selection = useDeferredValue(view.selection);
  const figures = useMemo(() => countRegister(all, selection, options), [all, selection, options]);
  const caseOf = useMemo(() => new Map(all.map(({ of }) => [of.caseId, of])), [all]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { saveSheet, saveAll } = useSave(selection.period);
  const report = useSaveReport();
  const change = (part: Partial<Selection>) =>
    setView({ ...view, selection: { ...view.selection, ...part } });
  const saveTable = useCallback((table: RegisterTable) => saveSheet(tableSheet(table)), [saveSheet]);
  const counts = useMemo(() => figures.tables.filter((table) => !ELSEWHERE.includes(table.id)), [figures]);
  const some = figures.selected.cases.length > 0;

  return (
    <>
      <ScreenHeading
        title={titleWords(figures.selected, selection)}
        subtitle={summaryWords(figures.selected, selection)}
        actions={
          <SaveMenu
            disabled={!some}
            onReport={(withCases) =>
              report.save({ cases: [...caseOf.values()], selection, options, withCases })
            }
            onTables={() => saveAll(allSheets(figures))}
          />
        }
      />
      <Filters selection={view.selection} choices={choices} today={options.today} onChange={change} />
      <div className={styles.summary}>
        <Notices figures={figures} unreadable={unreadable} behind={behind} onOpen={setOpened} />
      </div>
      {some ? (
        <Tabs
          value={view.tab}
          onChange={(tab) => setView({ ...view, tab: (tab ?? 'figures') as RegisterTab })}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="figures">Figures</Tabs.Tab>
            <Tabs.Tab value="time">Time</Tabs.Tab>
            <Tabs.Tab value="learning">Learning and actions</Tabs.Tab>
            <Tabs.Tab value="dates">Dates sheet</Tabs.Tab>
            <Tabs.Tab value="cases">Cases</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="figures">
            <FiguresGrid tables={counts} onOpen={setOpened} onSave={saveTable} />
          </Tabs.Panel>
          <Tabs.Panel value="time">
            <TimeTab
              timeliness={figures.timeliness}
              onOpen={setOpened}
              onSave={saveTable}
              onSaveSheet={saveSheet}
            />
          </Tabs.Panel>
          <Tabs.Panel value="learning">
            {figures.actions.lines.length + figures.actions.learning.length > 0 ? (
              <LearningTab actions={figures.actions} onOpen={setOpened} onSave={saveTable} />
            ) : (
              <EmptyState
                title="Nothing recommended and nothing to learn is recorded in these cases."
                hint="Recommendations are written in a case, under Recommendations; what is to be learned, under Investigation."
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="dates">
            <DatesTab sheets={figures.datesSheets} onSave={saveSheet} />
          </Tabs.Panel>
          <Tabs.Panel value="cases">
            <CasesTab figures={figures} onSave={saveSheet} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <EmptyState
          title="No case falls in this period with these filters."
          hint="Choose any time, count by another day, or clear the filters."
          action={<Button onClick={() => change({ period: { from: null, to: null } })}>Show any time</Button>}
        />
      )}
      <ProgressDialog
        opened={report.saving}
        title="Making the Word report"
        done={0}
        total={0}
        onCancel={report.cancel}
      />
      <CasesDialog opened={opened} caseOf={caseOf} onClose={() => setOpened(null)} />
    </>
  );
}

/** The register: counts, timeliness, learning and dates over every case on this computer. */
export function Screen() {
  const { all, options, unreadable, behind } = useRegister();
  const { leaveCase } = usePlace();
  if (all === null) {
    return (
      <p className="quiet" role="status">
        Reading your cases
      </p>
    );
  }
  if (all.length === 0) {
    return (
      <EmptyState
        title="There is no case on this computer yet."
        hint="The register counts the cases you work on: by stage, outcome, subject and time taken."
        action={<Button onClick={leaveCase}>Begin a case</Button>}
      />
    );
  }
  return <Register all={all} options={options} unreadable={unreadable} behind={behind} />;
}
