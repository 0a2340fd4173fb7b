import type { CaseFile } from '@shared/domain/case-file';
import { addWorkingDays, ENGLAND_CALENDAR, workingDaysBetween } from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';
import { manyCases } from '../../builders/many-cases';
import { column, OPTIONS, registerOf, table } from './cases';

const files = manyCases(500);
const YEAR = { from: '2024-04-01', to: '2025-03-31' } as const;

/** Counts by hand, from the cases themselves and nothing of the register. */
function counted<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

const received = ({ matter: { events, procedure } }: CaseFile): string | undefined =>
  procedure === 'adult'
    ? events['adult-received']
    : (events['stage-2-requested'] ?? events['council-stated-start'] ?? events['statement-agreed']);
const within = (day: string | undefined): boolean => day !== undefined && day >= YEAR.from && day <= YEAR.to;
const stage2OrAdult = files.filter((file) => within(received(file)));

describe('the register over 500 cases agrees with a direct count', () => {
  it('by what is recorded of each case, at any time', () => {
    const figures = registerOf(files);
    expect(figures.selected.cases).toHaveLength(500);
    expect(column(table(figures, 'procedure'))).toEqual(counted(files, (file) => file.matter.procedure));
    expect(column(table(figures, 'service-area'))).toEqual(counted(files, (file) => file.matter.serviceArea));
    expect(column(table(figures, 'complainant'))).toEqual(
      counted(files, (file) => file.matter.complainantType),
    );
    expect(column(table(figures, 'intake'))).toEqual(
      counted(files, (file) => file.intake.outcome.decision ?? ''),
    );
    expect(column(table(figures, 'council'))).toEqual(counted(files, (file) => file.matter.council.name));
    for (const adult of ['adult', 'children'] as const) {
      expect(column(table(figures, 'service-area'), adult)).toMatchObject(
        counted(
          files.filter((file) => file.matter.procedure === adult),
          (file) => file.matter.serviceArea,
        ),
      );
    }
  });

  it('by finding on each point of the complaints asked for in a year', () => {
    const figures = registerOf(files, { period: YEAR, by: 'begun', stage: 'stage-2' });
    const meant = stage2OrAdult.filter((file) => file.matter.procedure === 'children');
    expect(figures.selected.cases.map((of) => of.caseId)).toEqual(
      meant.map((file) => `case-${files.indexOf(file)}`),
    );
    const points = meant.flatMap((file) => file.points.map((point) => ({ file, point })));
    const names = { outside: 'outside', frozen: 'stopped', withdrawn: 'withdrawn' } as const;
    expect(column(table(figures, 'points'), 'officer')).toEqual(
      counted(points, ({ file, point }) =>
        point.scope.status === 'accepted'
          ? (file.findings.flatMap((each) =>
              each.pointId === point.id && each.author === 'investigating-officer' ? [each.outcome] : [],
            )[0] ?? 'not-recorded')
          : names[point.scope.status],
      ),
    );
    expect(table(figures, 'points').totals[0]?.count).toBe(points.length);
  });

  it('by stage, in the year in which each stage was asked for', () => {
    const figures = registerOf(files, { period: YEAR, by: 'begun' });
    const on = (file: CaseFile, event: keyof CaseFile['matter']['events']) =>
      within(file.matter.events[event]);
    const children = files.filter((file) => file.matter.procedure === 'children');
    expect(column(table(figures, 'stages'))).toMatchObject({
      'stage-1': children.filter((file) => on(file, 'stage-1-received')).length,
      'stage-2': children.filter((file) => within(received(file))).length,
      'stage-3': children.filter((file) => on(file, 'stage-3-requested')).length,
      response: files.filter((file) => on(file, 'adult-received')).length,
    });
  });

  it('by whether the panel met within 30 working days, which nothing can extend', () => {
    const panels = files.filter(
      ({ matter: { events } }) => events['stage-3-requested'] && events['panel-held'],
    );
    // The last day itself is in time; a Saturday after it is not, though no working day has passed.
    const inTime = panels.filter(
      ({ matter: { events } }) =>
        (events['panel-held'] ?? '') <=
        addWorkingDays(events['stage-3-requested'] ?? '', 30, ENGLAND_CALENDAR),
    );
    const kept = table(registerOf(files), 'timeliness');
    const row = kept.rows.find((each) => each.id === 'panel');
    const figure = (standing: string) =>
      row?.figures[kept.columns.findIndex((each) => each.id === standing)]?.count;
    expect(inTime.length).toBeGreaterThan(5);
    expect(figure('on-time')).toBe(inTime.length);
    expect(figure('late')).toBe(panels.length - inTime.length);
    expect(figure('within-extension')).toBe(0);
  });

  it('by recommendation, and by what was done about it', () => {
    const { actions, selected } = registerOf(files);
    const all = files.flatMap((file) => file.recommendations);
    // A panel's recommendation is counted with Stage 3; each case that has one reached it.
    expect(actions.lines).toHaveLength(all.length);
    const states = counted(actions.lines, (line) => line.state);
    expect(column(table(registerOf(files), 'actions'))).toEqual(states);
    expect(states['not-answered']).toBeGreaterThan(10);
    expect((states.done ?? 0) + (states['done-late'] ?? 0)).toBe(
      files.flatMap((file) =>
        file.recommendationResponses.filter((each) => each.doneOn !== null && each.doneOn <= OPTIONS.today),
      ).length,
    );
    expect(selected.undated).toEqual([]);
  });

  it('on the dates sheet, one row for each case, in working days', () => {
    const sheets = registerOf(files, { period: YEAR, by: 'begun' }).datesSheets;
    const [first] = sheets;
    const children = stage2OrAdult.filter((file) => file.matter.procedure === 'children');
    expect(first?.rows).toHaveLength(children.length);
    expect(sheets.find((sheet) => sheet.kind.id === 'response')?.rows).toHaveLength(
      stage2OrAdult.length - children.length,
    );
    const whole = first?.kind.gaps.findIndex((gap) => gap.id === 'whole') ?? -1;
    let compared = 0;
    for (const row of first?.rows ?? []) {
      const { events } = (files[Number(row.of.caseId.slice(5))] as CaseFile).matter;
      const from = events['stage-2-requested'];
      const to = events['adjudication-sent'];
      if (!from || !to) expect(row.gaps[whole]).toBeNull();
      else {
        expect(row.gaps[whole]).toBe(workingDaysBetween(from, to, ENGLAND_CALENDAR));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});
