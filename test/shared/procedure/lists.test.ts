import {
  COMPLAINANT_TYPES,
  COMPLAINT_SUBJECTS,
  DESIRED_OUTCOME_TYPES,
  forProcedure,
  listLabel,
  OUTSIDE_PROCEDURE_REASONS,
  SERVICE_AREAS,
} from '@shared/procedure/lists';
import { DEFAULT_RISK_GRID, gradeOf, SOURCED_CELLS } from '@shared/procedure/risk-grid';
import { describe, expect, it } from 'vitest';

const LISTS = {
  DESIRED_OUTCOME_TYPES,
  COMPLAINT_SUBJECTS,
  SERVICE_AREAS,
  COMPLAINANT_TYPES,
  OUTSIDE_PROCEDURE_REASONS,
};

describe('lists', () => {
  it.each(Object.entries(LISTS))(
    '%s: each procedure has ids and labels of its own, each with a source',
    (_name, list) => {
      for (const procedure of ['children', 'adult'] as const) {
        const entries = forProcedure(list, procedure);
        expect(entries.length).toBeGreaterThan(5);
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
        expect(new Set(entries.map((entry) => entry.label)).size).toBe(entries.length);
      }
      for (const entry of list) {
        expect(entry.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(entry.source).not.toBe('');
      }
    },
  );

  it('say what the procedure cannot give, and why', () => {
    const never = DESIRED_OUTCOME_TYPES.filter((type) => type.canBeGiven === 'no');
    expect(never.map((type) => type.id)).toEqual(['discipline', 'prosecution']);
    expect(never.every((type) => type.hint !== null)).toBe(true);
  });

  it("show a council's own entry as it is", () => {
    expect(listLabel(COMPLAINT_SUBJECTS, 'delay')).toBe('Delay in a service or a decision');
    expect(listLabel(SERVICE_AREAS, 'Assessment Team East')).toBe('Assessment Team East');
  });
});

describe('the risk grid', () => {
  it('gives the four grades that a source shows', () => {
    expect(SOURCED_CELLS.map(([seriousness, likelihood]) => gradeOf(seriousness, likelihood))).toEqual([
      'low',
      'moderate',
      'high',
      'extreme',
    ]);
  });

  it('never falls as likelihood or seriousness rises', () => {
    const rank = ['low', 'moderate', 'high', 'extreme'];
    const rows = Object.values(DEFAULT_RISK_GRID).map((row) =>
      Object.values(row).map((grade) => rank.indexOf(grade)),
    );
    for (const row of rows) expect(row).toEqual([...row].sort());
    for (const column of [0, 1, 2, 3, 4]) {
      const down = rows.map((row) => row[column] ?? -1);
      expect(down).toEqual([...down].sort());
    }
  });

  it('gives no grade until both are chosen', () => {
    expect(gradeOf('high', null)).toBeNull();
  });
});
