import { citeDecision, findDecision, OMBUDSMAN_DECISIONS } from '@shared/remedies/decisions';
import { workOutPayment } from '@shared/remedies/payment-working';
import { rangeInDocument, rangeOnScreen } from '@shared/remedies/ranges';
import {
  choosableRemedies,
  findRemedyKind,
  REMEDY_KINDS,
  REMEDY_PRINCIPLES,
} from '@shared/remedies/remedies';
import type { RemedyRange } from '@shared/remedies/remedy-kind';
import { printReference, remedyReference } from '@shared/remedies/remedy-reference';
import { describe, expect, it } from 'vitest';

/** Ids are stored in cases: none may vanish or change its meaning. */
const IDS = [
  'apology',
  'specific-action',
  'records',
  'quantifiable-loss',
  'direct-payments-short-breaks',
  'symbolic-distress',
  'symbolic-uncertainty',
  'symbolic-harm-risk',
  'outrage',
  'loss-education',
  'ehc-delay',
  'loss-social-care-service',
  'complaint-delay',
  'time-and-trouble',
  'remedy-not-implemented',
  'service-improvement',
  'others-affected',
  'who-is-paid',
  'offset',
  'interest',
  'deceased',
  'not-damages',
  'legal-costs',
  'staff-discipline',
  'temp-accommodation',
  'more-than-guidance',
];

const figuresIn = (words: string) => words.match(/£[\d,]+/g) ?? [];

describe('kinds of remedy', () => {
  it('are all here, each once', () => {
    expect(REMEDY_KINDS.map((kind) => kind.id).sort()).toEqual([...IDS].sort());
  });

  it.each(REMEDY_KINDS.map((kind) => [kind.id, kind] as const))(
    '%s can be understood and traced',
    (_id, kind) => {
      expect(kind.title).not.toBe('');
      expect(kind.description).toMatch(/[.:]$/);
      expect(kind.questions.length).toBeGreaterThan(0);
      for (const question of kind.questions) expect(question).toMatch(/[?.]$/);
      for (const reference of [...kind.decisions, ...kind.ranges.flatMap((range) => range.decisions)]) {
        expect(findDecision(reference), reference).toBeDefined();
      }
      if (kind.status === 'confirmed')
        expect(kind.places.some((place) => place.status === 'confirmed')).toBe(true);
      if (kind.status === 'decision') expect(kind.decisions.length).toBeGreaterThan(0);
      if (kind.status === 'unconfirmed') expect(kind.cautions.length).toBeGreaterThan(0);
    },
  );

  it('put apology first and service improvement before payments', () => {
    const order = choosableRemedies().map((kind) => kind.id);
    expect(order[0]).toBe('apology');
    expect(order.indexOf('service-improvement')).toBeLessThan(order.indexOf('symbolic-distress'));
  });

  it('leave rules and exclusions out of what can be chosen, and other areas too', () => {
    expect(choosableRemedies().map((kind) => kind.id)).not.toContain('not-damages');
    expect(choosableRemedies('adult-social-care').map((kind) => kind.id)).not.toContain('ehc-delay');
    expect(choosableRemedies('adult-social-care').map((kind) => kind.id)).toContain('apology');
  });

  it('state no sum of money in their own words: sums are only in ranges and decisions', () => {
    for (const kind of REMEDY_KINDS) {
      const words = [
        kind.title,
        kind.description,
        ...kind.questions,
        ...kind.factors,
        ...kind.examples,
        ...kind.cautions,
      ];
      expect(figuresIn(words.join(' '))).toEqual([]);
    }
    expect(figuresIn(REMEDY_PRINCIPLES.map((principle) => principle.words).join(' '))).toEqual([]);
  });
});

describe('references', () => {
  it.each([
    [
      'apology',
      '2025',
      'LGSCO, Guidance on remedies, Part 2, section 2.2 (version dated 3 November 2025, checked 22 November 2026)',
    ],
    [
      'apology',
      '2023',
      'LGSCO, Guidance on remedies, Chapter 3, section 3.2 (version dated September 2023, checked 22 November 2026)',
    ],
    [
      'not-damages',
      '2025',
      'LGSCO, Guidance on remedies, Part 1, section 1.1 (version dated March 2025, checked 22 November 2026)',
    ],
    [
      'symbolic-distress',
      '2025',
      'LGSCO, Guidance on remedies, Part 2 (version dated 3 November 2025, checked 22 November 2026)',
    ],
    [
      'records',
      'compliance-manual',
      'LGSCO, Compliance manual, Appendix 1, "Add or correct records" (undated, checked 22 November 2026)',
    ],
  ] as const)('%s in %s prints its part and date', (kindId, version, printed) => {
    const reference = remedyReference(kindId, version);
    expect(reference).toMatchObject({ ok: true, value: { printed } });
  });

  it('take the newest confirmed place, and the day the author checked it', () => {
    const reference = remedyReference('quantifiable-loss', undefined, '2027-01-15');
    expect(reference.ok && reference.value.printed).toBe(
      'LGSCO, Guidance on remedies, Chapters 4 and 6, quantifiable loss (version dated September 2023, checked 15 January 2027)',
    );
  });

  it('are not made from a place that was not read', () => {
    for (const kind of REMEDY_KINDS) {
      for (const place of kind.places) {
        const reference = remedyReference(kind.id, place.version);
        const readThere = kind.places.some(
          (one) => one.version === place.version && one.status === 'confirmed',
        );
        expect(reference.ok).toBe(readThere);
      }
    }
    expect(remedyReference('loss-education', '2025')).toMatchObject({ ok: false, code: 'not-confirmed' });
    expect(remedyReference('complaint-delay')).toMatchObject({ ok: false, code: 'no-reference' });
    expect(remedyReference('ice-cream')).toMatchObject({ ok: false, code: 'unknown-remedy' });
  });

  it("print a user's own reference in the same form", () => {
    const typed = { guidance: 'LGSCO, Guidance on remedies', part: 'Part 3', dated: '', checkedOn: null };
    expect(printReference(typed)).toBe('LGSCO, Guidance on remedies, Part 3 (undated)');
  });
});

describe('ranges', () => {
  const ranges = REMEDY_KINDS.flatMap((kind) => kind.ranges);

  it('that are not confirmed or were replaced are never printed', () => {
    for (const range of ranges) {
      const printed = rangeInDocument(range);
      if (range.status === 'unconfirmed' || range.superseded) expect(printed).toBeNull();
      if (range.status === 'decision') expect(printed).toMatch(/\(LGSCO decision \d\d \d{3} \d{3}/);
    }
    expect(ranges.filter((range) => range.status === 'unconfirmed').length).toBeGreaterThan(5);
  });

  it('are not printed even when an unconfirmed figure names a decision', () => {
    const remembered = {
      ...ranges[0],
      min: 1,
      max: 2,
      status: 'unconfirmed',
      decisions: ['24 018 419'],
    } as RemedyRange;
    expect(rangeInDocument(remembered)).toBeNull();
    expect(rangeInDocument({ ...remembered, status: 'decision' })).toMatch(/West Sussex/);
  });

  it('always say on screen where they stand', () => {
    for (const range of ranges)
      expect(rangeOnScreen(range)).toMatch(/Confirmed|Seen in decisions|Not confirmed/);
    const education = findRemedyKind('loss-education')?.ranges ?? [];
    expect(education.map(rangeOnScreen)).toEqual([
      '£900 to £2,400 a term. Not confirmed: check at lgo.org.uk before relying on it: Text since 2022; its words not read, though widely quoted.',
      '£1,500 to £1,800 a term. Seen in decisions, not in the guidance: Decisions of 2024 and 2025 (LGSCO decision 24 015 110 (Lancashire); LGSCO decision 24 010 129 (Croydon)).',
      '£200 to £600 a month. Replaced by newer text. Not confirmed: check at lgo.org.uk before relying on it: The 2013 to 2021 document.',
    ]);
  });
});

describe('decisions', () => {
  it('are each used, and cited with council and reference', () => {
    const used = new Set(REMEDY_KINDS.flatMap((kind) => kind.decisions));
    for (const decision of OMBUDSMAN_DECISIONS) {
      expect(used.has(decision.reference), decision.reference).toBe(true);
      expect(decision.reference).toMatch(/^\d\d \d{3} \d{3}$/);
      if (decision.url) {
        expect(decision.url).toMatch(/^https:\/\/www\.lgo\.org\.uk\/decisions\//);
        expect(decision.url).toContain(decision.reference.replaceAll(' ', '-'));
      }
    }
    const sussex = findDecision('24 018 419');
    expect(sussex && citeDecision(sussex)).toBe('LGSCO decision 24 018 419 (West Sussex)');
  });
});

describe("a sum worked out at the user's wish", () => {
  it('shows its working', () => {
    expect(workOutPayment(50, 'month', 3.5)).toEqual({
      ok: true,
      value: { pounds: 175, working: '£50 a month × 3.5 months = £175' },
    });
    expect(workOutPayment(1500, 'term', 1)).toMatchObject({
      value: { working: '£1,500 a term × 1 term = £1,500' },
    });
    expect(workOutPayment(33.33, 'night', 3)).toMatchObject({ value: { pounds: 99.99 } });
  });

  it.each([
    [0, 1],
    [-5, 1],
    [Number.NaN, 1],
    [50, 0],
    [50, -1],
    [50, Number.POSITIVE_INFINITY],
  ])('refuses £%s times %s', (rate, count) => {
    expect(workOutPayment(rate, 'month', count)).toMatchObject({ ok: false, code: 'nonsense' });
  });
});
