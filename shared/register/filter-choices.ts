import { REGISTER_STAGES, type RegisterStage, STAGE_LABELS } from './case-outcome';
import { PROCEDURE_LABELS, valueLabel } from './case-tables';
import { type CaseEntries, NOT_RECORDED } from './selection';

/** One value a filter can take: what it is called and how many cases have it. */
export type FilterChoice<Value extends string = string> = { readonly value: Value; readonly label: string };

/** What the filters can be set to, from what the cases hold. */
export type FilterChoices = {
  readonly procedure: readonly FilterChoice<'children' | 'adult'>[];
  readonly stage: readonly FilterChoice<RegisterStage>[];
  readonly council: readonly FilterChoice[];
  readonly subject: readonly FilterChoice[];
  readonly serviceArea: readonly FilterChoice[];
  readonly complainantType: readonly FilterChoice[];
  /** Sample cases there are, and whether there is anything else. */
  readonly samples: number;
  readonly real: number;
};

function choices(values: Iterable<string>, label: (value: string) => string): FilterChoice[] {
  return [...new Set(values)]
    .map((value) => ({ value, label: label(value) }))
    .sort((one, other) => {
      // What nobody recorded comes last, whatever it is called.
      if ((one.value === NOT_RECORDED) !== (other.value === NOT_RECORDED)) {
        return one.value === NOT_RECORDED ? 1 : -1;
      }
      return one.label.localeCompare(other.label, 'en-GB');
    });
}

/** Reads from all cases what can be filtered by. */
export function filterChoices(all: readonly CaseEntries[]): FilterChoices {
  const cases = all.map(({ of }) => of);
  const stages = new Set(all.flatMap(({ entries }) => entries.map((entry) => entry.stage)));
  return {
    procedure: (['children', 'adult'] as const)
      .filter((value) => cases.some((of) => of.procedure === value))
      .map((value) => ({ value, label: PROCEDURE_LABELS[value] })),
    stage: REGISTER_STAGES.filter((stage) => stages.has(stage)).map((value) => ({
      value,
      label: STAGE_LABELS[value],
    })),
    council: choices(
      cases.map((of) => of.council),
      (name) => name || 'Not recorded',
    ),
    subject: choices(
      cases.flatMap((of) => (of.subjects.length === 0 ? [NOT_RECORDED] : of.subjects)),
      (id) => valueLabel('subject', id),
    ),
    serviceArea: choices(
      cases.map((of) => of.serviceArea),
      (id) => valueLabel('serviceArea', id),
    ),
    complainantType: choices(
      cases.map((of) => of.complainantType),
      (id) => valueLabel('complainantType', id),
    ),
    samples: cases.filter((of) => of.fictional).length,
    real: cases.filter((of) => !of.fictional).length,
  };
}
