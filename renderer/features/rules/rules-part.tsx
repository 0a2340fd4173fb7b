import { TextInput } from '@mantine/core';
import { useCasePart } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { ruleInCase } from '@shared/domain/rule-change';
import type { ProcedureStage } from '@shared/procedure/events';
import type { Rule } from '@shared/procedure/rule';
import { amountWords } from '@shared/procedure/rule-in-words';
import { rulesOf } from '@shared/procedure/rules';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Chip } from '../../components/chip';
import { EmptyState } from '../../components/empty-state';
import { ListAndEditor, ListRow } from '../../components/list-and-editor';
import { RuleEditor } from './rule-editor';
import styles from './rules.module.css';
import { standingChip } from './standing-chip';

const STAGES: readonly (readonly [ProcedureStage, string])[] = [
  ['before', 'Before the complaint'],
  ['stage-1', 'Stage 1'],
  ['stage-2', 'Stage 2'],
  ['stage-3', 'Stage 3'],
  ['response', 'The complaint and its response'],
  ['after', 'Afterwards'],
];

/** The three starts of Stage 2 share a name: the start tells them apart. */
const BASIS: Record<string, string> = {
  request: 'from the request',
  'statement-agreed': 'from the agreed statement',
  'council-stated': 'from the council’s start',
};

function matches(rule: Rule, wanted: string): boolean {
  const words = [rule.id, rule.name, rule.statutoryTerm, ...rule.sources.map((source) => source.cite)]
    .join(' ')
    .toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function Row({ rule, chosen, onChoose }: { rule: Rule; chosen: boolean; onChoose: () => void }) {
  const standing = standingChip(rule);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={row}>
      <ListRow
        chosen={chosen}
        onChoose={onChoose}
        first={
          <>
            <strong>{[rule.name, rule.basis ? BASIS[rule.basis] : ''].filter(Boolean).join(', ')}</strong>
            {rule.edited ? <Chip tone="amber">changed</Chip> : null}
          </>
        }
        second={
          <>
            <span>{amountWords(rule)}</span>
            <Chip tone={standing.tone}>{standing.words}</Chip>
            {rule.enabledByDefault ? null : <span>left out</span>}
          </>
        }
      />
    </li>
  );
}

/** The rules of the procedure, stage by stage, and the one chosen in full. */
export function RulesPart() {
  const matter = useCasePart((caseFile) => caseFile.matter);
  const { focus, go } = useNavigation();
  const [wanted, setWanted] = useState('');
  const rules = useMemo(
    () => rulesOf(matter.procedure).map((shipped) => ruleInCase(matter, shipped.id) ?? shipped),
    [matter],
  );
  const chosen = rules.find((rule) => rule.id === focus.id);
  const shown = wanted.trim() === '' ? rules : rules.filter((rule) => matches(rule, wanted.trim()));
  return (
    <ListAndEditor
      top={
        <TextInput
          aria-label="Find a rule"
          placeholder="Find a rule by its name or source"
          leftSection={<IconSearch size={16} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      }
      list={
        <section className={styles.rules} aria-label="Rules">
          {shown.length === 0 ? <p className={styles.none}>No rule goes by “{wanted}”.</p> : null}
          {STAGES.map(([stage, title]) => {
            const members = shown.filter((rule) => rule.stage === stage);
            return members.length === 0 ? null : (
              <div key={stage}>
                <h2 className={styles.stage}>{title}</h2>
                <ul className={styles.rows}>
                  {members.map((rule) => (
                    <Row
                      key={rule.id}
                      rule={rule}
                      chosen={rule.id === chosen?.id}
                      onChoose={() => go('rules', { id: rule.id })}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
        </section>
      }
      editor={
        chosen ? (
          <RuleEditor key={chosen.id} rule={chosen} />
        ) : (
          <EmptyState
            title="Choose a rule from the list"
            hint="What it counts, where it comes from, how sure we are of it, and whether it can be changed."
          />
        )
      }
    />
  );
}
