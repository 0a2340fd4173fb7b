import { Button, Menu, Select, Tabs } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { newBundle } from '@shared/bundle/bundle-changes';
import { latestIssue } from '@shared/bundle/bundle-parts';
import type { LateWay } from '@shared/bundle/page-plan';
import { preFlight } from '@shared/bundle/pre-flight';
import type { Bundle } from '@shared/domain/bundle';
import { byId, inOrder } from '@shared/domain/case-file';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import styles from './bundle.module.css';
import { bundleHeading } from './bundle-words';
import { ChecksTab } from './checks-tab';
import { IndexTab } from './index-tab';
import { IssueDialog } from './issuing/issue-dialog';
import { IssuedTab } from './issuing/issued-tab';
import { useExports } from './issuing/use-exports';
import { PapersTab } from './papers/papers-tab';
import { RedactionTab } from './redaction/redaction-tab';
import { useTextsForRedaction } from './redaction/use-texts-for-redaction';
import { SetUpTab } from './set-up-tab';
import { useBundlePlan } from './use-bundle-plan';

const figure = (count: number) => count.toLocaleString('en-GB');

type Tab = 'papers' | 'checks' | 'index' | 'redaction' | 'set-up' | 'issued';

function OneBundle({ bundle, chooser }: { bundle: Bundle; chooser: React.ReactNode }) {
  const caseFile = useCase();
  const [tab, setTab] = useState<Tab>('papers');
  const [chosen, setChosen] = useState<string | null>(null);
  const [issuing, setIssuing] = useState(false);
  const before = latestIssue(caseFile, bundle.id);
  const [late, setLate] = useState<LateWay>('append');
  const way: LateWay = before ? late : 'first';
  const plan = useBundlePlan(bundle, way);
  const settled = useDeferredValue(caseFile);
  const texts = useTextsForRedaction(bundle);
  const checks = useMemo(
    () => preFlight(settled, bundle, plan.facts, texts),
    [settled, bundle, plan.facts, texts],
  );
  const exports = useExports(bundle, plan);
  const must = checks.filter(({ level }) => level === 'must').length;
  const issues = caseFile.bundleIssues.filter(({ bundleId }) => bundleId === bundle.id);
  const ready = plan.planned?.ok === true && plan.unknown === 0;

  return (
    <div className={styles.screen}>
      <ScreenHeading
        title={bundleHeading(bundle, plan, must, before)}
        subtitle={chooser}
        actions={
          <>
            <Button onClick={() => setIssuing(true)} disabled={!ready}>
              Issue…
            </Button>
            <Menu>
              <Menu.Target>
                <Button variant="default" aria-label="More" px="xs">
                  <IconDots size={18} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={!ready} onClick={exports.draft}>
                  Save a draft PDF…
                </Menu.Item>
                <Menu.Item disabled={!ready} onClick={exports.bySection}>
                  Save a PDF for each section…
                </Menu.Item>
                <Menu.Item
                  // The files go as they came, and a redacted copy may not.
                  disabled={!ready || bundle.redacted}
                  onClick={exports.folders}
                >
                  {bundle.redacted
                    ? 'The files themselves: not for a redacted copy'
                    : 'Save the files in numbered folders…'}
                </Menu.Item>
                <Menu.Item disabled={!ready} onClick={exports.indexAsWord}>
                  Save the index as Word…
                </Menu.Item>
                <Menu.Item disabled={!ready} onClick={exports.indexAsCsv}>
                  Save the index as CSV…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <Tabs
        className={styles.tabs}
        value={tab}
        keepMounted={false}
        onChange={(next) => setTab((next ?? 'papers') as Tab)}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="papers">Papers ({figure(bundle.entries.length)})</Tabs.Tab>
          <Tabs.Tab value="checks">Checks ({figure(checks.length)})</Tabs.Tab>
          <Tabs.Tab value="index">Index</Tabs.Tab>
          <Tabs.Tab value="redaction">Redaction ({figure(caseFile.redactions.length)})</Tabs.Tab>
          <Tabs.Tab value="set-up">Set-up</Tabs.Tab>
          <Tabs.Tab value="issued">Issued ({figure(issues.length)})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={styles.panel} value="papers">
          <PapersTab bundle={bundle} plan={plan} chosen={chosen} onChoose={setChosen} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="checks">
          <ChecksTab
            checks={checks}
            unknown={plan.unknown}
            onEntry={(entryId) => {
              setChosen(entryId);
              setTab('papers');
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="index">
          <IndexTab plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="redaction">
          <RedactionTab bundle={bundle} plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="set-up">
          <SetUpTab bundle={bundle} before={before} way={way} onWay={setLate} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.panel} value="issued">
          <IssuedTab issues={issues} />
        </Tabs.Panel>
      </Tabs>
      <IssueDialog
        opened={issuing}
        bundle={bundle}
        before={before}
        plan={plan}
        checks={checks}
        way={way}
        onWay={setLate}
        onClose={() => setIssuing(false)}
        onIssued={() => setTab('issued')}
      />
      {exports.progress}
    </div>
  );
}

/** Bundles of the case: their papers in order and numbered, what is to be known before one goes out, what went out. */
export function Screen() {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const { focus, go } = useNavigation();
  const bundles = inOrder(caseFile.bundles);
  const shown = byId(bundles, focus.id) ?? bundles.at(-1);

  const make = () => {
    const bundle = newBundle(session.getSnapshot(), edit.newId);
    edit.put(`Make ${bundle.title.toLowerCase()}`, 'bundles', bundle);
    go('bundle', { id: bundle.id });
  };

  if (!shown) {
    return (
      <>
        <ScreenHeading
          title={
            caseFile.bundleIssues.length > 0
              ? 'What went out is kept; no bundle is being prepared'
              : 'No bundle has been made yet'
          }
        />
        <EmptyState
          title="Put the papers in order, numbered and indexed"
          hint="A bundle begins with every document of the register, sorted into the usual sections by date. You move them, leave some out with a reason, and it is numbered as you go. The files themselves are not changed."
          action={
            <Button onClick={make} disabled={caseFile.documents.length === 0}>
              {caseFile.documents.length === 0 ? 'There are no documents yet' : 'Make a bundle'}
            </Button>
          }
        />
        {caseFile.bundleIssues.length > 0 ? <IssuedTab issues={caseFile.bundleIssues} /> : null}
      </>
    );
  }
  const chooser =
    bundles.length === 1 ? (
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={make}>
        Another bundle
      </Button>
    ) : (
      <span className={styles.chooser}>
        <Select
          aria-label="Bundle shown"
          size="xs"
          allowDeselect={false}
          data={bundles.map(({ id, title }) => ({ value: id, label: title || 'Bundle' }))}
          value={shown.id}
          onChange={(id) => id && go('bundle', { id })}
        />
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={make}>
          Another bundle
        </Button>
      </span>
    );
  return <OneBundle key={shown.id} bundle={shown} chooser={chooser} />;
}
