import { inOrder } from '../../domain/case-file';
import type { Interview } from '../../domain/interview';
import { missing, row, table } from '../blocks';
import { dateWords } from '../date-words';
import type { Block, Inline, Section } from '../document-model';
import { personAtStart, pointInlines } from '../references';
import type { ReportContext } from '../report-context';
import { section } from '../section-parts';

const INDEPENDENT_PERSON = {
  present: 'Present',
  'by-telephone': 'By telephone',
  absent: 'Not present',
  'not-said': 'Not recorded',
} as const satisfies Record<Interview['independentPerson'], string>;

const RECORD = {
  'not-sent': 'Not yet sent for agreement',
  sent: 'Sent for agreement; no answer yet',
  agreed: 'Agreed',
  'agreed-with-changes': 'Agreed with changes',
  'not-agreed': 'Not agreed',
  declined: 'Declined to agree the record',
  'not-applicable': 'No record to agree',
} as const satisfies Record<Interview['record']['status'], string>;

function who(context: ReportContext, interview: Interview): readonly Inline[] {
  return interview.personId
    ? [personAtStart(context, interview.personId)]
    : [{ kind: 'text', text: 'Not recorded' }];
}

function about(context: ReportContext, interview: Interview) {
  return interview.allPoints ? 'All' : pointInlines(context, interview.pointIds);
}

/** Who was seen, when, about what, and whether the Independent Person was there. */
export function interviewsTable(context: ReportContext): Block[] {
  const interviews = inOrder(context.caseFile.interviews);
  if (interviews.length === 0) return [];
  const description = 'Who was interviewed, when and about which points';
  if (context.adult) {
    return [
      table({
        description,
        columns: [
          ['No', 10],
          ['Person', 50],
          ['Date', 24],
          ['Points', 16],
        ],
        rows: interviews.map((each) =>
          row([each.reference || '–', who(context, each), dateWords(each.on), about(context, each)]),
        ),
      }),
    ];
  }
  return [
    table({
      description: `${description}, with the Independent Person’s part in each`,
      columns: [
        ['No', 8],
        ['Person', 34],
        ['Date', 22],
        ['Points', 14],
        ['Independent Person', 22],
      ],
      rows: interviews.map((each) =>
        row([
          each.reference || '–',
          who(context, each),
          dateWords(each.on),
          about(context, each),
          [INDEPENDENT_PERSON[each.independentPerson], each.independentPersonNote].filter(Boolean).join('. '),
        ]),
      ),
    }),
  ];
}

/** Who was not seen, and why: a gap in the evidence that the reader is told about. */
export function peopleNotSeen(context: ReportContext): Block[] {
  const people = inOrder(context.caseFile.notInterviewed);
  if (people.length === 0) return [];
  return [
    table({
      description: 'People who were not interviewed, and why',
      columns: [
        ['Person', 40],
        ['Reason', 60],
      ],
      rows: people.map((each) =>
        row([
          each.personId ? [personAtStart(context, each.personId)] : each.who || 'Not named',
          each.reason || [missing('The reason why this person was not seen.')],
        ]),
      ),
    }),
  ];
}

/** Appendix: the interviews with the standing of each record. */
export function interviewsAppendix(context: ReportContext): Section | null {
  const interviews = inOrder(context.caseFile.interviews);
  if (interviews.length === 0) return null;
  return section(
    'appendix_interviews',
    'Interviews',
    [
      table({
        description: 'Each interview with its date, place, supporter and whether its record was agreed',
        columns: [
          ['No', 8],
          ['Person', 27],
          ['Date and place', 33],
          ['Record', 32],
        ],
        rows: interviews.map((each) =>
          row(
            [
              each.reference || '–',
              who(context, each),
              [dateWords(each.on), each.place, each.supporter && `Supporter: ${each.supporter}`]
                .filter(Boolean)
                .join('. '),
              recordWords(each),
            ],
            context.bookmark('interviews', each.id),
          ),
        ),
      }),
    ],
    { numbering: 'appendix' },
  );
}

function recordWords({ record }: Interview): string {
  const answered = record.answeredOn ? `, ${dateWords(record.answeredOn)}` : '';
  return `${RECORD[record.status]}${answered}`;
}
