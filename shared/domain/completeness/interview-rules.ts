import type { CaseFacts, Gap } from './gap';

/** Interview records are agreed, or the reason they are not is known; whoever was not seen is explained. */
export function interviewRules({ caseFile, adult }: CaseFacts): Gap[] {
  const gaps: Gap[] = [];
  for (const interview of caseFile.interviews) {
    const name = `Interview ${interview.reference}`.trim();
    const gap = (code: string, message: string): Gap => ({
      code,
      severity: 'check',
      message,
      reports: ['stage-2-report'],
      place: { screen: 'interviews', id: interview.id },
    });
    const { record } = interview;
    const explained = [record.changesAsked, record.changesMade, interview.writersNote].some(
      (words) => words.trim() !== '',
    );
    if (record.status === 'not-sent') {
      gaps.push(gap('record-not-sent', `${name}: the record has not been sent to be agreed.`));
    } else if (record.status === 'sent') {
      gaps.push(gap('record-not-answered', `${name}: the record was sent and has not been agreed yet.`));
    } else if ((record.status === 'not-agreed' || record.status === 'declined') && !explained) {
      gaps.push(gap('record-not-agreed', `${name}: the record is not agreed, and no reason is given.`));
    }
    if (!adult && interview.independentPerson === 'not-said') {
      gaps.push(gap('independent-person-not-said', `${name}: say whether the Independent Person was there.`));
    } else if (
      !adult &&
      interview.independentPerson === 'absent' &&
      interview.independentPersonNote.trim() === ''
    ) {
      gaps.push(gap('independent-person-absent', `${name}: say why the Independent Person was not there.`));
    }
    if (interview.personId === null) {
      gaps.push(gap('interview-without-person', `${name} does not say who was seen.`));
    }
    if (interview.on === null) gaps.push(gap('interview-without-date', `${name} has no date.`));
  }
  for (const each of caseFile.notInterviewed) {
    if (each.reason.trim() !== '') continue;
    gaps.push({
      code: 'not-seen-without-reason',
      severity: 'must',
      message: `${each.who || 'Someone'} was not interviewed, and no reason is given.`,
      reports: ['stage-2-report'],
      place: { screen: 'interviews', id: each.id },
    });
  }
  return gaps;
}

/** Comments on the draft have an answer. */
export function accuracyRules({ caseFile }: CaseFacts): Gap[] {
  return caseFile.accuracyComments
    .filter((each) => each.answer.trim() === '')
    .map((each) => ({
      code: 'accuracy-comment-unanswered',
      severity: 'check',
      message: `A comment on the accuracy of the draft${each.paragraph ? ` (${each.paragraph})` : ''} has no answer.`,
      reports: ['stage-2-report'],
      place: { screen: 'accuracy', id: each.id },
    }));
}
