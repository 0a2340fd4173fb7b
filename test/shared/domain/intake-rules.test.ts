import type { CaseFile } from '@shared/domain/case-file';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import { intakeSchema } from '@shared/domain/intake';
import { inTimeByDates, lateDecisionFor } from '@shared/domain/intake-time';
import type { Matter } from '@shared/domain/matter';
import { describe, expect, it } from 'vitest';
import { sampleCase } from '../../golden/golden-documents';

const whole = sampleCase('case-b');

type Given = { intake?: object; matter?: Partial<Matter>; procedure?: 'adult' };

function withIntake({ intake, matter }: Given): CaseFile {
  return {
    ...whole,
    intake: intakeSchema.parse({ ...whole.intake, ...intake }),
    matter: { ...whole.matter, ...matter },
  };
}

const codes = (given: Given) =>
  gapsOf(findGaps(withIntake(given)), 'stage-2-report').map((gap) => `${gap.severity} ${gap.code}`);

const first = whole.points[0]?.id ?? '';
const freeze = {
  id: 'f',
  wholeComplaint: true,
  pointIds: [],
  proceedings: 'Care proceedings',
  prejudice: 'The same witnesses are to be heard.',
  noticeOn: '2024-11-20',
  rightToReturnTold: true,
  endedOn: null,
  resubmittedOn: null,
  resumption: null,
};

describe('the intake of a complete case', () => {
  it('lacks nothing', () => {
    expect(codes({})).toEqual([]);
  });

  it('is asked for by the report, each gap leading to its question', () => {
    const gaps = findGaps(withIntake({ intake: { procedureReason: ' ' } }));
    expect(gaps).toContainEqual({
      code: 'procedure-without-reason',
      severity: 'must',
      message: 'Why this procedure is used is not recorded.',
      reports: ['stage-2-report'],
      place: { screen: 'intake', id: 'procedure' },
    });
  });
});

describe('who complains', () => {
  it('is recorded', () => {
    expect(codes({ matter: { complainantType: '' } })).toEqual(['must no-complainant-type']);
  });

  it.each(['sufficient-interest', 'grandparent'])(
    '%s needs the decision, its date and the child’s views',
    (type) => {
      expect(codes({ matter: { complainantType: type } })).toEqual([
        'must interest-not-decided',
        'must interest-without-childs-views',
      ]);
      const decided = {
        intake: { sufficientInterest: { decision: 'yes', childsViews: 'She wishes it.' } },
        matter: {
          complainantType: type,
          events: { ...whole.matter.events, 'sufficient-interest-decided': '2024-10-10' },
        },
      };
      expect(codes(decided)).toEqual([]);
      const undated = { ...decided, matter: { complainantType: type } };
      expect(codes(undated)).toEqual(['must interest-not-decided']);
    },
  );
});

describe('in time or not', () => {
  const lateDates = { events: { ...whole.matter.events, 'complaint-grounds-arose': '2023-10-06' } };
  const reasoned = {
    id: 'l1',
    whyLate: 'He was ill until September 2024.',
    canBeFair: 'All records are there and everyone can be asked.',
    decision: 'consider',
    decidedOn: '2024-10-14',
  };

  it('is counted to the day: the corresponding date is in time, the day after is not', () => {
    const onTheDay = { events: { ...whole.matter.events, 'complaint-grounds-arose': '2023-10-07' } };
    expect(inTimeByDates(withIntake({ matter: onTheDay }))).toMatchObject({
      lastDay: '2024-10-07',
      late: false,
    });
    expect(inTimeByDates(withIntake({ matter: lateDates }))).toMatchObject({
      lastDay: '2024-10-06',
      late: true,
    });
  });

  it('cannot be said without the day of the matter', () => {
    const { 'complaint-grounds-arose': _gone, ...events } = whole.matter.events;
    expect(inTimeByDates(withIntake({ matter: { events } }))).toBeNull();
  });

  it('is decided where the dates say it was late, and looked at where they say otherwise', () => {
    expect(codes({ intake: { inTime: 'not-said' }, matter: lateDates })).toEqual([
      'must lateness-not-decided',
    ]);
    expect(codes({ intake: { inTime: 'yes' }, matter: lateDates })).toEqual(['check in-time-against-dates']);
  });

  it('asks both limbs, for each point', () => {
    const asked = (late: object[]) => codes({ intake: { inTime: 'no', late }, matter: lateDates });
    expect(asked([])).toHaveLength(whole.points.length);
    expect(asked([reasoned])).toEqual([]);
    expect(asked([{ ...reasoned, canBeFair: ' ' }])).toEqual(['must late-without-reasons']);
    expect(asked([{ ...reasoned, whyLate: '' }])).toEqual(['must late-without-reasons']);
    expect(asked([{ ...reasoned, decision: null }])).toEqual(['must late-without-reasons']);
    const onePoint = { ...reasoned, wholeComplaint: false, pointIds: [first] };
    expect(asked([onePoint])).toHaveLength(whole.points.length - 1);
  });

  it('lets a point’s own decision stand before that of the whole', () => {
    const intake = intakeSchema.parse({
      id: 'i',
      late: [
        reasoned,
        { ...reasoned, id: 'l2', wholeComplaint: false, pointIds: [first], decision: 'do-not-consider' },
      ],
    });
    expect(lateDecisionFor(intake, first)?.decision).toBe('do-not-consider');
    expect(lateDecisionFor(intake, 'another')?.decision).toBe('consider');
  });
});

describe('other proceedings', () => {
  it('are named, with what they might suffer and the right to come back', () => {
    expect(codes({ matter: { freezes: [freeze] } })).toEqual([]);
    expect(
      codes({
        matter: { freezes: [{ ...freeze, proceedings: '', prejudice: '', rightToReturnTold: false }] },
      }),
    ).toEqual([
      'must freeze-without-proceedings',
      'must freeze-without-reason',
      'must freeze-without-return',
    ]);
  });

  it('stand behind every point that is frozen', () => {
    const points = whole.points.map((point) =>
      point.id === first
        ? { ...point, scope: { status: 'frozen' as const, reason: 'Before the court', decidedOn: null } }
        : point,
    );
    const gaps = (freezes: (typeof freeze)[]) =>
      findGaps({ ...whole, points, matter: { ...whole.matter, freezes } })
        .map((gap) => gap.code)
        .filter((code) => code === 'frozen-point-without-freeze');
    expect(gaps([])).toHaveLength(1);
    expect(gaps([{ ...freeze, wholeComplaint: false, pointIds: [] }])).toHaveLength(1);
    expect(gaps([freeze])).toHaveLength(0);
  });

  it('that take something out have their reasons', () => {
    const other = { id: 'o', kind: 'insurance', what: 'A claim', effect: 'outside' };
    expect(codes({ intake: { otherProcedures: [other] } })).toEqual(['must other-procedure-without-reasons']);
    expect(codes({ intake: { otherProcedures: [{ ...other, effect: 'none' }] } })).toEqual([]);
  });
});

describe('support and the decision', () => {
  it('are looked at when nothing is recorded', () => {
    expect(codes({ intake: { adjustmentsAsked: 'not-said' } })).toEqual(['check adjustments-not-asked']);
    expect(
      codes({ intake: { adjustmentsAsked: 'not-said' }, matter: { adjustments: 'Large print' } }),
    ).toEqual([]);
    const advocacy = { offeredOn: null, outcome: '', advocatePersonId: null };
    expect(codes({ matter: { advocacy } })).toEqual(['check advocacy-not-offered']);
  });

  it('a refusal without reasons is a gap; nothing refuses by itself', () => {
    const outcome = { decision: 'not-accepted', reasons: '', decidedOn: '2024-10-14' };
    expect(codes({ intake: { outcome } })).toEqual(['must intake-without-reasons']);
    expect(codes({ intake: { outcome: { ...outcome, reasons: 'Already answered in 2022.' } } })).toEqual([]);
  });
});
