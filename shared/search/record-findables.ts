import { byId, type CaseFile, type CollectionKind, type RecordOf } from '../domain/case-file';
import { eventDateWords } from '../domain/event-order';
import type { FindingAuthor } from '../domain/finding';
import { personLabel } from '../domain/labels';
import type { Findable } from './findable';
import { type FindableReader, findable, record, said, textsOf } from './make-findable';

function pointWords(caseFile: CaseFile, pointId: string | null | undefined): string {
  const point = byId(caseFile.points, pointId);
  return point ? `point ${point.number || point.title || 'without a number'}` : '';
}

/** A person's own words for themselves: the label a report prints, and the name. */
function personWords(caseFile: CaseFile, personId: string | null): string {
  const person = byId(caseFile.people, personId);
  return person ? said(person.label || person.position, person.name) : '';
}

const AUTHORS: Readonly<Record<FindingAuthor, { readonly title: string; readonly screen: string }>> = {
  'investigating-officer': { title: 'Finding', screen: 'findings' },
  'independent-person': { title: 'Independent Person’s view', screen: 'independent-person' },
  'adjudicating-officer': { title: 'Adjudication', screen: 'adjudication' },
  panel: { title: 'Panel’s conclusion', screen: 'review-panel' },
  council: { title: 'Council’s position', screen: 'review-panel' },
};

type Readers = {
  readonly [Kind in CollectionKind]?: (record: RecordOf<Kind>, reader: FindableReader) => Findable[];
};

/** How each kind of record is found. A kind left out holds no words of its own. */
export const RECORD_FINDABLES = {
  documents: (document, reader) => {
    const facts = reader.facts.get(document.id);
    const people = reader.caseFile.people.filter(
      ({ name }) => name !== '' && (document.author.includes(name) || document.recipient.includes(name)),
    );
    return [
      findable(reader, {
        key: `document/${document.id}`,
        group: /^e-?mail/i.test(document.kind) ? 'email' : 'evidence',
        place: { kind: 'document', documentId: document.id },
        title: said(document.reference, document.title || document.file?.name),
        words: [
          said(document.kind, document.author, document.recipient),
          document.description,
          document.note,
        ],
        date: document.date,
        personIds: people.map(({ id }) => id),
        pointIds: [...new Set([...document.pointIds, ...(facts?.pointIds ?? [])])],
        allPoints: document.allPoints,
        used: facts?.used ?? false,
        pages: facts?.pages ?? {},
      }),
    ];
  },
  interviews: (interview, reader) => {
    const { caseFile } = reader;
    const facts = reader.facts.get(interview.id);
    const about = {
      group: 'interview' as const,
      date: interview.on,
      personIds: interview.personId ? [interview.personId] : [],
      used: facts?.used ?? false,
    };
    const who = interview.personId ? `with ${personLabel(caseFile, interview.personId)}` : '';
    const title = `${interview.reference} Interview ${who}`.trim();
    const points = { pointIds: interview.pointIds, allPoints: interview.allPoints };
    const notes = interview.notes.map((note) =>
      findable(reader, {
        ...about,
        ...(note.pointIds.length > 0 ? { pointIds: note.pointIds } : points),
        key: `interview/${interview.id}/${note.id}`,
        place: { kind: 'interview', interviewId: interview.id, noteId: note.id },
        title: note.heading ? `${title}: ${note.heading}` : title,
        words: [note.text],
      }),
    );
    const rest = findable(reader, {
      ...about,
      ...points,
      key: `interview/${interview.id}`,
      place: record('interviews', { id: interview.id }),
      title: `${title}: plan and record`,
      words: [
        ...interview.questions.map(({ question }) => question),
        said(interview.place, interview.present, interview.supporter),
        interview.independentPersonNote,
        interview.record.changesAsked,
        interview.record.changesMade,
        interview.writersNote,
      ],
    });
    return rest.text === '' ? notes : [...notes, rest];
  },
  points: (point, reader) => [
    findable(reader, {
      key: `point/${point.id}`,
      group: 'point',
      place: record('complaint', { pointId: point.id }),
      title: `Point ${point.number} ${point.title}`.trim(),
      words: [
        point.agreed.wording,
        point.ownWords,
        point.scope.reason,
        ...Object.values(point.plan),
        point.stage3.framing,
        point.stage3.whyDisputed,
        point.stage3.linesOfEnquiry,
        ...point.earlierWordings.map(({ wording }) => wording),
      ],
      pointIds: [point.id],
    }),
  ],
  outcomes: (outcome, reader) => [
    findable(reader, {
      key: `outcome/${outcome.id}`,
      group: 'point',
      place: record('complaint', { id: outcome.id }),
      title: `Outcome wanted ${outcome.number}`.trim(),
      words: [outcome.wording, outcome.explained, outcome.answerReason],
      pointIds: outcome.pointIds,
    }),
  ],
  chronology: (entry, reader) => [
    findable(reader, {
      key: `chronology/${entry.id}`,
      group: 'chronology',
      place: record('chronology', { id: entry.id }),
      title: eventDateWords(entry.date),
      words: [entry.event],
      date: entry.date.on,
      personIds: entry.personIds,
      pointIds: entry.pointIds,
    }),
  ],
  findings: (finding, reader) => {
    const { title, screen } = AUTHORS[finding.author];
    return [
      findable(reader, {
        key: `finding/${finding.id}`,
        group: 'finding',
        place: record(screen, { pointId: finding.pointId }),
        title: `${title} on ${pointWords(reader.caseFile, finding.pointId) || 'a point'}`,
        words: textsOf(finding),
        pointIds: [finding.pointId],
      }),
    ];
  },
  injustices: (injustice, reader) => [
    findable(reader, {
      key: `injustice/${injustice.id}`,
      group: 'finding',
      place: record(injustice.stage === 'stage-3' ? 'review-panel' : 'findings', {
        ...(injustice.pointIds[0] ? { pointId: injustice.pointIds[0] } : {}),
      }),
      title: said('Injustice', pointWords(reader.caseFile, injustice.pointIds[0])),
      words: [injustice.description],
      date: injustice.from,
      personIds: injustice.personIds,
      pointIds: injustice.pointIds,
    }),
  ],
  standards: (standard, reader) => [
    findable(reader, {
      key: `standard/${standard.id}`,
      group: 'finding',
      place: record('findings'),
      title: standard.title || 'Standard',
      words: [standard.requirement],
    }),
  ],
  recommendations: (recommendation, reader) => [
    findable(reader, {
      key: `recommendation/${recommendation.id}`,
      group: 'recommendation',
      place: record('recommendations', { id: recommendation.id }),
      title: said(recommendation.reference, recommendation.responsible) || 'Recommendation',
      words: [
        recommendation.action,
        recommendation.rationale,
        recommendation.evidenceExpected,
        recommendation.remedy.label,
        recommendation.remedy.factors,
        ...recommendation.remedy.payments.map(({ what, basis }) => said(what, basis)),
      ],
      pointIds: recommendation.pointIds,
    }),
  ],
  recommendationResponses: (response, reader) => [
    findable(reader, {
      key: `response/${response.id}`,
      group: 'recommendation',
      place: record(response.stage === 'stage-3' ? 'review-panel' : 'adjudication'),
      title: said('Answer to', byId(reader.caseFile.recommendations, response.recommendationId)?.reference),
      words: [response.words, response.owner],
      date: response.by,
    }),
  ],
  people: (person, reader) => [
    findable(reader, {
      key: `person/${person.id}`,
      group: 'person',
      place: record('people', { id: person.id }),
      title: personWords(reader.caseFile, person.id) || 'Someone without a name',
      words: [person.position, person.standing, person.contact, person.mayNotReceive, person.notes],
      personIds: [person.id],
    }),
  ],
  notInterviewed: (missing, reader) => [
    findable(reader, {
      key: `not-interviewed/${missing.id}`,
      group: 'interview',
      place: record('interviews'),
      title: said('Not interviewed', missing.who || personWords(reader.caseFile, missing.personId)),
      words: [missing.reason],
      personIds: missing.personId ? [missing.personId] : [],
    }),
  ],
  readingNotes: (note, reader) => [
    findable(reader, {
      key: `reading-note/${note.id}`,
      group: 'note',
      place: record('investigation', { id: 'reading-notes' }),
      title: said('Reading note', note.seen),
      words: [note.note],
      pointIds: note.pointIds,
    }),
  ],
  marginNotes: (note, reader) => {
    const document = byId(reader.caseFile.documents, note.documentId);
    const page = note.page !== null && (document?.pages ?? 1) > 1 ? `page ${note.page}` : '';
    return [
      findable(reader, {
        key: `margin-note/${note.id}`,
        group: 'note',
        place: note.page
          ? { kind: 'page', documentId: note.documentId, page: note.page }
          : { kind: 'document', documentId: note.documentId },
        title: said(note.sharing === 'private' ? 'Private note' : 'Note', document?.reference, page),
        words: [note.text, note.quote],
        date: note.on,
        pointIds: note.pointIds,
      }),
    ];
  },
  decisions: (decision, reader) => [
    findable(reader, {
      key: `decision/${decision.id}`,
      group: 'log',
      place: record('case-log', { id: decision.id }),
      title: 'Decision',
      words: [decision.what, decision.why],
      date: decision.on,
      personIds: decision.byPersonId ? [decision.byPersonId] : [],
      pointIds: decision.pointIds,
    }),
  ],
  letters: (letter, reader) => [
    findable(reader, {
      key: `letter/${letter.id}`,
      group: 'log',
      place: record('case-log', { id: letter.id }),
      title: said(
        letter.kind || 'Letter',
        letter.correspondent || personWords(reader.caseFile, letter.personId),
      ),
      words: [letter.summary],
      date: letter.on,
      personIds: letter.personId ? [letter.personId] : [],
    }),
  ],
  evidenceRequests: (request, reader) => [
    findable(reader, {
      key: `request/${request.id}`,
      group: 'log',
      place: record('case-log', { id: request.id }),
      title: said('Asked of', request.askedOf),
      words: [request.what, request.reason],
      date: request.askedOn,
    }),
  ],
  accuracyComments: (comment, reader) => [
    findable(reader, {
      key: `accuracy/${comment.id}`,
      group: 'log',
      place: record('accuracy', { id: comment.id }),
      title: said('Comment on accuracy', comment.paragraph),
      words: [comment.comment, comment.answer],
      personIds: comment.fromPersonId ? [comment.fromPersonId] : [],
      pointIds: comment.pointId ? [comment.pointId] : [],
    }),
  ],
} satisfies Readers as Required<Pick<Readers, 'documents'>> & Readers;
