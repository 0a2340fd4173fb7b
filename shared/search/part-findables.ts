import type { Findable } from './findable';
import { type Draft, type FindableReader, findable, record, textsOf } from './make-findable';

/** The parts of a case of which there is one. */
export function partFindables(reader: FindableReader): Findable[] {
  const { investigation, independentReport, adjudication, reviewPanel, adultComplaint, statement } =
    reader.caseFile;
  const { request, hearing, report, response } = reviewPanel;
  const part = (key: string, title: string, screen: string, words: Draft['words'], id?: string) =>
    findable(reader, {
      key: `part/${key}`,
      group: 'text',
      place: record(screen, id ? { id } : {}),
      title,
      words,
    });
  const parts = [
    ...Object.entries(investigation).flatMap(([field, value]) =>
      typeof value === 'object' && value !== null
        ? [part(`investigation/${field}`, 'Investigation', 'investigation', [value], field)]
        : [],
    ),
    part('independent', 'Independent Person’s report', 'independent-person', textsOf(independentReport)),
    part('adjudication', 'Adjudication', 'adjudication', textsOf(adjudication)),
    part('panel-request', 'Request for a panel', 'review-panel', [
      ...textsOf(request),
      request.outcomesWanted,
    ]),
    part('panel-hearing', 'Hearing', 'review-panel', textsOf(hearing)),
    part('panel-report', 'Panel’s report', 'review-panel', [
      ...textsOf(report),
      ...report.dissents.map(({ view }) => view),
      ...report.traces.map(({ reason }) => reason),
    ]),
    part('panel-response', 'Council’s response', 'review-panel', [response.words]),
    ...(['acknowledgement', 'plan', 'response', 'localReview'] as const).map((field) =>
      part(`adult/${field}`, 'Response', 'adult-response', textsOf(adultComplaint[field])),
    ),
    part('statement', 'Statement of complaint', 'complaint', [
      statement.changesAsked,
      ...statement.notIncluded.flatMap(({ matter, reason }) => [matter, reason]),
    ]),
  ];
  return parts.filter(({ text }) => text !== '');
}
