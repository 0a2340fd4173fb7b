import { Button } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useEvidencePanel } from '@renderer/evidence/evidence-panel-context';
import { leaveOut, moveEntry, removeEntries, stepEntry } from '@shared/bundle/bundle-changes';
import { placedEntries, sectionLetter } from '@shared/bundle/bundle-parts';
import type { Bundle } from '@shared/domain/bundle';
import { numbersOfRun } from '@shared/domain/page-run';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import styles from '../bundle.module.css';
import type { BundlePlan } from '../use-bundle-plan';
import { EntryDetails } from './entry-details';
import { OutOfTheBundle } from './out-of-the-bundle';
import { type PapersLine, PapersList } from './papers-list';
import { SectionDetails } from './section-details';

type Props = {
  readonly bundle: Bundle;
  readonly plan: BundlePlan;
  /** An entry's or a section's id. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
};

function useLines(bundle: Bundle, { planned, facts }: BundlePlan): PapersLine[] {
  const caseFile = useCase();
  return useMemo(() => {
    const numbers = new Map<string, string>();
    if (planned?.ok) {
      const { runs, entries } = planned.value.plan;
      for (const [run, { entry }] of entries) {
        const here = runs[run];
        if (here) numbers.set(entry.id, numbersOfRun(here));
      }
    }
    const placed = placedEntries(caseFile, bundle);
    const ofEntry = (each: (typeof placed)[number]): PapersLine => ({
      kind: 'entry',
      id: each.entry.id,
      section: each.section,
      document: each.document,
      numbers: numbers.get(each.entry.id) ?? '',
      counted: facts.has(each.document.id),
      unreadable: facts.get(each.document.id)?.pages === null,
    });
    const without = placed.filter(({ section }) => section === null);
    return [
      ...bundle.sections.flatMap(({ id, title }, index): PapersLine[] => {
        const members = placed.filter(({ section }) => section === id);
        const papers = members.length;
        return [
          { kind: 'section', id, letter: sectionLetter(index), title, papers },
          ...members.map(ofEntry),
        ];
      }),
      ...(without.length > 0 && bundle.sections.length > 0
        ? [{ kind: 'section', id: '', letter: '', title: 'In no section', papers: without.length } as const]
        : []),
      ...without.map(ofEntry),
    ];
  }, [caseFile, bundle, planned, facts]);
}

/** The papers of a bundle in order, with their numbers; what is chosen at the side; what is out below it. */
export function PapersTab({ bundle, plan, chosen, onChoose }: Props) {
  const edit = useEdit();
  const panel = useEvidencePanel();
  const lines = useLines(bundle, plan);
  const [fresh, setFresh] = useState<string | null>(null);
  const change = (label: string, how: (now: Bundle) => Bundle) =>
    edit.patch(label, 'bundles', bundle.id, how);
  const active = lines.find(({ id }) => id === chosen);

  const addSection = () => {
    const id = edit.newId();
    change('Add a section', (now) => ({ ...now, sections: [...now.sections, { id, title: '' }] }));
    setFresh(id);
    onChoose(id);
  };
  return (
    <>
      {plan.planned && !plan.planned.ok ? (
        <p className={styles.trouble} role="alert">
          {plan.planned.message}
        </p>
      ) : null}
      <div className={styles.columns}>
        <PapersList
          lines={lines}
          chosen={chosen}
          onChoose={onChoose}
          onOpen={(line) => line.kind === 'entry' && panel.open(line.document.id)}
          onStep={(line, by) =>
            line.kind === 'entry'
              ? change('Move a paper of the bundle', (now) => stepEntry(now, line.id, by))
              : undefined
          }
          onMove={(id, section, before) =>
            change('Move a paper of the bundle', (now) => moveEntry(now, id, section, before))
          }
          onRemove={(line) =>
            line.kind === 'entry' &&
            change('Take a paper out of the bundle', (now) => removeEntries(now, new Set([line.id])))
          }
        />
        <div className={styles.side}>
          {active?.kind === 'entry' ? (
            <EntryDetails
              key={active.id}
              bundle={bundle}
              line={active}
              pages={plan.facts.get(active.document.id)?.pages ?? active.document.pages}
              onOpen={() => panel.open(active.document.id)}
              onChange={change}
              onLeaveOut={(reason) => {
                change(`Leave out ${active.document.reference}`, (now) =>
                  leaveOut(now, [active.document.id], reason),
                );
                onChoose(null);
              }}
            />
          ) : active?.kind === 'section' && active.id !== '' ? (
            <SectionDetails
              key={active.id}
              bundle={bundle}
              line={active}
              onChange={change}
              fresh={active.id === fresh}
              onGone={() => onChoose(null)}
            />
          ) : (
            <p className="quiet">
              Choose a paper or a section. Drag a paper, or press Alt and an arrow key, to move it. Delete
              takes it out.
            </p>
          )}
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={addSection}>
            Add a section
          </Button>
          <OutOfTheBundle bundle={bundle} onChange={change} onOpen={(id) => panel.open(id)} />
        </div>
      </div>
    </>
  );
}
