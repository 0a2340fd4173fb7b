import { Button, Select, Switch } from '@mantine/core';
import type { FilterChoice, FilterChoices } from '@shared/register/filter-choices';
import {
  ANY_TIME,
  COUNTED_BY,
  COUNTED_BY_LABELS,
  type CountedBy,
  financialYearBefore,
  financialYearName,
  financialYearOf,
  type Period,
  periodFault,
} from '@shared/register/period';
import type { Selection } from '@shared/register/selection';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { SegmentedChoice } from '../../components/segmented-choice';
import styles from './register.module.css';

type Props = {
  readonly selection: Selection;
  readonly choices: FilterChoices;
  readonly today: string;
  readonly onChange: (change: Partial<Selection>) => void;
};

type PeriodChoice = 'this-year' | 'last-year' | 'any' | 'own';

const same = (one: Period, other: Period) => one.from === other.from && one.to === other.to;

function choiceOf(period: Period, today: string): PeriodChoice {
  if (same(period, financialYearOf(today))) return 'this-year';
  if (same(period, financialYearBefore(today))) return 'last-year';
  return same(period, ANY_TIME) ? 'any' : 'own';
}

function PeriodChooser({ selection, today, onChange }: Omit<Props, 'choices'>) {
  const { period } = selection;
  const [own, setOwn] = useState(choiceOf(period, today) === 'own');
  const thisYear = financialYearOf(today);
  const lastYear = financialYearBefore(today);
  const choose = (choice: PeriodChoice) => {
    setOwn(choice === 'own');
    if (choice === 'this-year') onChange({ period: thisYear });
    if (choice === 'last-year') onChange({ period: lastYear });
    if (choice === 'any') onChange({ period: ANY_TIME });
  };
  const fault = periodFault(period);
  return (
    <>
      <SegmentedChoice
        label="Period"
        value={own ? 'own' : choiceOf(period, today)}
        choices={[
          { value: 'this-year', label: `This year, ${financialYearName(thisYear)}` },
          { value: 'last-year', label: `Last year, ${financialYearName(lastYear)}` },
          { value: 'any', label: 'Any time' },
          { value: 'own', label: 'From and to' },
        ]}
        onChange={choose}
      />
      {own ? (
        <div className={styles.dates}>
          <DateField
            label="From"
            value={period.from}
            onChange={(from) => onChange({ period: { ...period, from } })}
          />
          <DateField
            label="To"
            value={period.to}
            onChange={(to) => onChange({ period: { ...period, to } })}
          />
        </div>
      ) : null}
      {fault ? <Notice kind="check">{fault}</Notice> : null}
    </>
  );
}

/** Asked for in a list where an empty value means "nobody recorded it". */
const UNRECORDED = '(not recorded)';

function Filter<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly FilterChoice<Value>[];
  readonly onChange: (value: Value | null) => void;
}) {
  const { label, value, choices, onChange } = props;
  if (choices.length < 2 && value === null) return null;
  return (
    <Select
      label={label}
      placeholder="All"
      data={choices.map((choice) => ({ value: choice.value || UNRECORDED, label: choice.label }))}
      value={value === null ? null : value || UNRECORDED}
      onChange={(chosen) =>
        onChange(chosen === null ? null : ((chosen === UNRECORDED ? '' : chosen) as Value))
      }
      clearable
      clearButtonProps={{ 'aria-label': `All: ${label}` }}
      searchable={choices.length > 8}
    />
  );
}

const NO_FILTERS = {
  procedure: null,
  stage: null,
  council: null,
  subject: null,
  serviceArea: null,
  complainantType: null,
} satisfies Partial<Selection>;

/** What is counted: the period and what it counts by, and the filters. */
export function Filters({ selection, choices, today, onChange }: Props) {
  const filtered = Object.keys(NO_FILTERS).some((key) => selection[key as keyof typeof NO_FILTERS] !== null);
  return (
    <Section>
      <div className={styles.period}>
        <PeriodChooser selection={selection} today={today} onChange={onChange} />
        <Select
          label="Counted by the day it was"
          data={COUNTED_BY.map((value) => ({ value, label: COUNTED_BY_LABELS[value] }))}
          value={selection.by}
          onChange={(by) => onChange({ by: (by ?? 'begun') as CountedBy })}
          allowDeselect={false}
        />
      </div>
      <div className={styles.filters}>
        <Filter
          label="Procedure"
          value={selection.procedure}
          choices={choices.procedure}
          onChange={(procedure) => onChange({ procedure })}
        />
        <Filter
          label="Stage"
          value={selection.stage}
          choices={choices.stage}
          onChange={(stage) => onChange({ stage })}
        />
        <Filter
          label="Subject"
          value={selection.subject}
          choices={choices.subject}
          onChange={(subject) => onChange({ subject })}
        />
        <Filter
          label="Service"
          value={selection.serviceArea}
          choices={choices.serviceArea}
          onChange={(serviceArea) => onChange({ serviceArea })}
        />
        <Filter
          label="Complainant"
          value={selection.complainantType}
          choices={choices.complainantType}
          onChange={(complainantType) => onChange({ complainantType })}
        />
        <Filter
          label="Council"
          value={selection.council}
          choices={choices.council}
          onChange={(council) => onChange({ council })}
        />
        {filtered ? (
          <Button variant="subtle" className={styles.clear} onClick={() => onChange(NO_FILTERS)}>
            Clear filters
          </Button>
        ) : null}
      </div>
      {choices.samples > 0 && choices.real > 0 ? (
        <Switch
          className={styles.samples}
          label={`Count the ${choices.samples === 1 ? 'sample case' : `${choices.samples} sample cases`} too`}
          checked={selection.samples}
          onChange={(event) => onChange({ samples: event.currentTarget.checked })}
        />
      ) : null}
    </Section>
  );
}
