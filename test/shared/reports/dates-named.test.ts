import { caseClock } from '@shared/domain/case-clock';
import { buildReport } from '@shared/reports/build-report';
import { datesNamed } from '@shared/reports/dates-named';
import { expect, it } from 'vitest';
import { withDrafts } from '../../builders/letter-drafts';
import { sampleCase } from '../../golden/golden-documents';

const b = withDrafts(sampleCase('case-b'));
const { deadlines } = caseClock({ ...b.matter, respondBy: null }, '2025-06-01');

it('are those that a rule gives, each with its rule, in the order of the days', () => {
  const { model } = buildReport(b, 'extension-notice');
  const named = datesNamed(model, deadlines);
  expect(named.map(({ words, deadline }) => `${words}: ${deadline.ruleId}`)).toContain(
    '14 February 2025: ch-s2-response-from-request',
  );
  expect(named.map(({ date }) => date)).toEqual(named.map(({ date }) => date).sort());
  for (const { date, deadline } of named) expect([deadline.dueOn, deadline.unextendedDueOn]).toContain(date);
});

it('are none where the document prints none', () => {
  const { model } = buildReport(b, 'stage-2-report');
  const nothing = {
    ...model,
    sections: [],
    titlePage: { ...model.titlePage, facts: { ...model.titlePage.facts, rows: [] } },
  };
  expect(datesNamed(nothing, deadlines)).toEqual([]);
});
