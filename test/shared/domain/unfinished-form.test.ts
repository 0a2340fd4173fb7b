import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { regradeChange } from '@shared/domain/adult-risk';
import { caseClock } from '@shared/domain/case-clock';
import type { CaseFile } from '@shared/domain/case-file';
import { applyChange } from '@shared/domain/change';
import { ruleChange } from '@shared/domain/rule-change';
import { withoutUnfinished } from '@shared/domain/unfinished-form';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { registerExtractOf } from '@shared/register/register-extract';
import { buildReport } from '@shared/reports/build-report';
import { modelText } from '@shared/reports/model-text';
import { expect, it } from 'vitest';
import { adultCase } from '../../builders/adult-case';
import { sampleCase } from '../../golden/golden-documents';

const RULE = 'ch-s2-response-from-request';
const FORM = `rule ${RULE}`;
const typed = {
  amount: '3',
  longest: '60',
  enabled: false,
  reason: 'Said on the telephone',
  byPersonId: null,
};

const withForm = (caseFile: CaseFile, formId: string, form = typed): CaseFile => ({
  ...caseFile,
  matter: { ...caseFile.matter, unfinishedForms: { ...caseFile.matter.unfinishedForms, [formId]: form } },
});

it('what stands in a form counts for no date, stands in no document and is in no register', () => {
  const before = sampleCase('case-b');
  const after = withForm(before, FORM);
  const clockOf = ({ matter }: CaseFile) => caseClock({ ...matter, respondBy: null }, '2025-06-01');
  expect(clockOf(after)).toEqual(clockOf(before));
  expect(registerExtractOf(after)).toEqual(registerExtractOf(before));
  const text = modelText(buildReport(after, 'stage-2-report').model);
  expect(text).toBe(modelText(buildReport(before, 'stage-2-report').model));
});

it('leaves with the case and comes back with it, word for word', () => {
  const read = readOpenCaseData(writeOpenCaseData(withForm(sampleCase('case-b'), FORM)));
  expect(read.ok && read.value.matter.unfinishedForms).toEqual({ [FORM]: typed });
});

it('is gone in the same step that changes the rule, and other forms stay', () => {
  const before = withForm(withForm(sampleCase('case-b'), FORM), 'risk-grade');
  const made = ruleChange(withoutUnfinished(before, FORM), {
    ruleId: RULE,
    change: ruleOverrideSchema.parse({ amount: 20 }),
    reason: 'The council agreed.',
    on: '2024-11-20',
    byPersonId: null,
    id: 'd1',
  });
  if (!made.ok) throw new Error(made.message);
  const after = applyChange(before, made.value);
  expect(after.matter.unfinishedForms).toEqual({ 'risk-grade': typed });
  expect(after.matter.ruleChanges[RULE]?.amount).toBe(20);
});

it('a risk graded otherwise still takes its reason into the log', () => {
  const change = regradeChange(withoutUnfinished(withForm(adultCase(), 'risk-grade'), 'risk-grade'), {
    grade: 'extreme',
    reason: 'A second fall',
    on: '2025-02-01',
    byPersonId: null,
    id: 'd2',
  });
  expect(change && applyChange(adultCase(), change).decisions.at(-1)?.why).toBe('A second fall');
});
