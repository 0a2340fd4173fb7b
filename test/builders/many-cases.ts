import { type CaseFile, caseFileSchema } from '@shared/domain/case-file';
import { newCase } from '@shared/domain/new-case';
import { addDays, type PlainDate } from '@shared/lib/plain-date';
import { COMPLAINANT_TYPES, COMPLAINT_SUBJECTS, forProcedure, SERVICE_AREAS } from '@shared/procedure/lists';
import { OMBUDSMAN_OUTCOMES } from '@shared/procedure/register-lists';

/** The same figures each time: a linear congruential sequence, as old as random numbers are. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const FINDINGS = ['upheld', 'partially-upheld', 'not-upheld', 'no-finding', null] as const;
const SCOPES = ['accepted', 'accepted', 'accepted', 'accepted', 'outside', 'frozen', 'withdrawn'] as const;
const STAGE_1 = ['upheld', 'partially-upheld', 'not-upheld', 'resolved', 'withdrawn', null] as const;
const INTAKES = ['accepted', 'accepted', 'accepted-in-part', 'not-accepted', 'stopped', null] as const;
const DECISIONS = ['accepts', 'accepts-in-part', 'does-not-accept', 'goes-further', null] as const;
const KINDS = ['apology', 'service-improvement', 'symbolic-distress', 'records', ''] as const;

function oneCase(index: number, seed: number): CaseFile {
  const below = sequence(seed * 7_919 + index * 104_729 + 1);
  // The first figures of neighbouring seeds are near each other.
  for (let turn = 0; turn < 3; turn += 1) below(2);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const maybe = (inTen: number) => below(10) < inTen;
  const adult = maybe(4);
  const procedure = adult ? 'adult' : 'children';
  const atPanel = !adult && maybe(2);
  const base = newCase(
    {
      title: `Ms ${index + 1}`,
      procedure,
      userRole: adult ? 'adult-investigator' : atPanel ? 'panel-chair' : 'investigating-officer',
      councilName: pick(['Harrowfield Council', 'Marlscombe Council']),
      reference: maybe(9) ? `HC-${String(index + 1).padStart(4, '0')}` : '',
    },
    (
      (next) => () =>
        `c${seed}-${index}-${next++}`
    )(1),
    addDays('2023-01-02', below(900)),
  );

  const events: Record<string, PlainDate> = {};
  let day = addDays('2023-01-02', below(1_000));
  const then = (event: string, within: number, inTen = 10): void => {
    day = addDays(day, 1 + below(within));
    if (maybe(inTen)) events[event] = day;
  };
  if (adult) {
    then('adult-received', 5, 9);
    then('adult-acknowledged', 6, 9);
    then('adult-plan-agreed', 20, 7);
    then('adult-investigation-finished', 150, 7);
    then('adult-response-sent', 90, 7);
  } else {
    if (maybe(7)) {
      then('stage-1-received', 5);
      then('stage-1-response', 35, 9);
    }
    then('stage-2-requested', 30, 9);
    then('io-appointed', 15, 9);
    then('ip-appointed', 15, 8);
    then('statement-agreed', 30, 8);
    if (maybe(5)) then('extension-letter-sent', 15);
    then('io-report-signed', 70, 8);
    then('adjudication-sent', 25, 7);
    if (atPanel) {
      then('stage-3-requested', 25);
      then('chair-appointed', 12, 8);
      then('panel-held', 35, 8);
      then('panel-report-sent', 9, 8);
      then('stage-3-response-sent', 25, 7);
    }
  }
  if (maybe(1)) then('ombudsman-complaint', 40);

  const subjects = forProcedure(COMPLAINT_SUBJECTS, procedure).map(({ id }) => id);
  const points = Array.from({ length: below(6) }, (_, nth) => ({
    id: `p${nth}`,
    number: String(nth + 1),
    order: nth,
    title: `Matter ${nth + 1}`,
    scope: { status: pick(SCOPES) },
    subject: maybe(8) ? pick(forProcedure(COMPLAINT_SUBJECTS, procedure)).label : '',
    stage3: { underReview: atPanel && maybe(6) },
  }));
  const findings = points.flatMap(({ id, stage3 }) => [
    {
      id: `${id}-io`,
      author: 'investigating-officer',
      stage: 'stage-2',
      pointId: id,
      outcome: maybe(8) ? pick(FINDINGS.slice(0, 2 + below(4))) : null,
    },
    ...(adult
      ? []
      : [
          {
            id: `${id}-ao`,
            author: 'adjudicating-officer',
            stage: 'stage-2',
            pointId: id,
            decision: pick(DECISIONS),
            outcome: maybe(2) ? pick(FINDINGS) : null,
          },
        ]),
    ...(stage3.underReview
      ? [{ id: `${id}-panel`, author: 'panel', stage: 'stage-3', pointId: id, outcome: pick(FINDINGS) }]
      : []),
  ]);
  const recommendations = Array.from({ length: below(4) }, (_, nth) => ({
    id: `r${nth}`,
    reference: `R${nth + 1}`,
    order: nth,
    stage: atPanel && maybe(4) ? 'stage-3' : 'stage-2',
    action: `Remind staff in writing of step ${nth + 1} of the procedure`,
    responsible: 'Head of Service',
    due: { unit: 'working-day', amount: 20, from: 'adjudication' },
    remedy: { kind: pick(KINDS) },
  }));
  return caseFileSchema.parse({
    ...base,
    matter: {
      ...base.matter,
      events,
      extension: { reasons: maybe(5) ? 'Two of the people to be seen were on leave.' : '' },
      serviceArea: maybe(8) ? pick(forProcedure(SERVICE_AREAS, procedure)).id : maybe(3) ? 'Night team' : '',
      complainantType: maybe(8) ? pick(forProcedure(COMPLAINANT_TYPES, procedure)).id : '',
      subjects: maybe(7) ? [...new Set([pick(subjects), pick(subjects)])] : [],
      advocacy: { offeredOn: maybe(5) ? '2024-01-08' : null },
      register: {
        stage1Outcome: adult ? null : pick(STAGE_1),
        ombudsman: { outcome: maybe(1) ? pick(OMBUDSMAN_OUTCOMES).id : '' },
      },
      fictional: false,
    },
    intake: { ...base.intake, outcome: { decision: pick(INTAKES) } },
    points,
    findings,
    recommendations,
    recommendationResponses: recommendations
      .filter(() => maybe(7))
      .map(({ id, stage }) => ({
        id: `${id}-answer`,
        recommendationId: id,
        stage,
        decision: pick(['accepts', 'accepts-in-part', 'does-not-accept', null]),
        words: 'A reminder goes to all staff of the team.',
        doneOn: maybe(4) ? addDays(day, below(60)) : null,
      })),
  });
}

/**
 * Any number of small cases of two made-up councils, over three years, with whatever may be missing missing in some:
 * for whatever counts over many cases. The same number and seed give the same cases.
 */
export function manyCases(count: number, seed = 1): CaseFile[] {
  return Array.from({ length: count }, (_, index) => oneCase(index, seed));
}
