import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { byId, type CaseFile } from '@shared/domain/case-file';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import { findingOf } from '@shared/domain/finding';
import { plainFromRichText, richTextSchema } from '@shared/domain/rich-text';
import { ENGLAND_CALENDAR, workingDaysBetween } from '@shared/procedure/working-days';
import { reportsOf } from '@shared/reports/build-report';
import { describe, expect, it } from 'vitest';
import expected from './samples/expected.json';
import { flat, pageTexts, SAMPLES } from './samples/page-texts';

const NAMES = ['case-a', 'case-b'] as const;
type SampleName = (typeof NAMES)[number];

/** Working days from one day to another, as England counts them. */
const days = (from: string | undefined, to: string | undefined) =>
  workingDaysBetween(from ?? '', to ?? '', ENGLAND_CALENDAR);

const textOf = (name: SampleName) => readFileSync(resolve(SAMPLES, `${name}.json`), 'utf8');

function read(name: SampleName): CaseFile {
  const result = readOpenCaseData(textOf(name));
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const CASES = { 'case-a': read('case-a'), 'case-b': read('case-b') };

describe.each(NAMES)('the sample %s', (name) => {
  const sample = CASES[name];
  const shouldBe = expected[name];

  it('is written exactly as this program writes it', () => {
    expect(writeOpenCaseData(sample)).toBe(textOf(name));
  });

  it('says that it is made up, and has everything the papers have', () => {
    expect(sample.matter.fictional).toBe(true);
    expect(sample.documents).toHaveLength(shouldBe.documents);
    expect(sample.interviews).toHaveLength(shouldBe.interviews);
    expect(sample.notInterviewed).toHaveLength(shouldBe.notInterviewed);
    expect(sample.outcomes).toHaveLength(shouldBe.outcomes);
    expect(sample.recommendations.map((each) => each.reference)).toEqual(shouldBe.recommendations);
    expect(sample.recommendationResponses.map((each) => each.recommendationId).toSorted()).toEqual(
      sample.recommendations.map((each) => each.id).toSorted(),
    );
  });

  it('keeps every agreed wording word for word, with the finding, the decision and the conclusion on it', () => {
    const points = sample.points.map((point) => ({
      number: point.number,
      wording: point.agreed.wording,
      stage2: findingOf(sample.findings, point.id, 'investigating-officer')?.outcome ?? null,
      adjudication: findingOf(sample.findings, point.id, 'adjudicating-officer')?.outcome ?? null,
      panel: findingOf(sample.findings, point.id, 'panel')?.outcome ?? null,
    }));
    expect(points).toEqual(shouldBe.points);
  });

  it('lacks nothing that any of its documents asks for', () => {
    const gaps = findGaps(sample);
    expect(reportsOf(sample).flatMap((report) => gapsOf(gaps, report))).toEqual([]);
    expect(reportsOf(sample)).toHaveLength(name === 'case-b' ? 3 : 2);
  });

  it('has its evidence files, byte for byte, and no others', () => {
    const files = sample.documents.map((document) => document.file);
    expect(files).not.toContain(null);
    expect(files.map((file) => file?.name).toSorted()).toEqual(
      readdirSync(resolve(SAMPLES, name)).toSorted(),
    );
    for (const file of files) {
      if (!file) continue;
      const bytes = readFileSync(resolve(SAMPLES, name, file.name));
      expect({ name: file.name, size: bytes.length, sha256: sha256(bytes) }).toEqual({
        name: file.name,
        size: file.size,
        sha256: file.sha256,
      });
    }
  });

  it('quotes documents exactly, each from the page it cites', async () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const document of sample.documents) {
      const texts = await pageTexts(name, document);
      if (document.pages !== null && texts !== null) expect(texts).toHaveLength(document.pages);
      for (const { id, source, quote } of sample.citations) {
        if (source.kind !== 'document' || source.documentId !== document.id) continue;
        if (document.pages === null) expect(source.page).toBeNull();
        else if (source.page !== null) expect(source.page).toBeLessThanOrEqual(document.pages);
        if (quote === '') continue;
        checked += 1;
        if (!texts?.[(document.pages === null ? 1 : (source.page ?? 0)) - 1]?.includes(flat(quote)))
          wrong.push(`${id}: ${quote}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(80);
  });

  it('quotes interviews exactly, each from the note it cites', () => {
    const wrong: string[] = [];
    for (const { id, source, quote } of sample.citations) {
      if (source.kind !== 'interview' || quote === '') continue;
      const interview = byId(sample.interviews, source.interviewId);
      const note = byId(interview?.notes ?? [], source.noteId);
      if (!flat(plainFromRichText(note?.text ?? null)).includes(flat(quote))) wrong.push(`${id}: ${quote}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has scanned pages that only a person or text recognition can read', async () => {
    const { pdfPages } = await import('./samples/page-texts');
    const scanned: string[] = [];
    for (const { reference, file } of sample.documents) {
      if (file?.mediaType !== 'application/pdf') continue;
      const pages = await pdfPages(readFileSync(resolve(SAMPLES, name, file.name)));
      if (pages.every((page) => page === '')) scanned.push(reference);
    }
    expect(scanned).toEqual(shouldBe.scanned);
  });

  it('names nobody in what is printed, except where the complainant signed the name', () => {
    expect(namesIn(sample)).toEqual(
      name === 'case-a'
        ? ['1', '2', '5a', '5b', '6'].map((number) => `points ${number} agreed wording: Osian`)
        : [],
    );
  });

  it("never says the child's date of birth", () => {
    const said = textOf(name);
    for (const date of [
      '11 March 2014',
      '2014-03-11',
      '11/03/2014',
      '3 May 2017',
      '2017-05-03',
      '03/05/2017',
    ]) {
      expect(said).not.toContain(date);
    }
  });

  it('does not cite in a Stage 2 text what only came in for Stage 3', () => {
    const late = new Set(
      sample.documents
        .filter((document) => document.obtainedFor === 'stage-3')
        .map((document) => document.id),
    );
    const stage2 = JSON.stringify([
      sample.investigation,
      sample.independentReport,
      sample.standards,
      sample.findings.filter((finding) => finding.stage === 'stage-2'),
      sample.injustices.filter((injustice) => injustice.stage === 'stage-2'),
      sample.recommendations.filter((each) => each.stage === 'stage-2'),
      sample.chronology.filter((entry) => entry.inReport),
    ]);
    const cited = sample.citations.filter((citation) => stage2.includes(`"${citation.id}"`));
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter(({ source }) => source.kind === 'document' && late.has(source.documentId))).toEqual(
      [],
    );
    expect(late.size).toBe(name === 'case-b' ? 2 : 0);
  });
});

describe('the traps of case A', () => {
  const sample = CASES['case-a'];

  it('counts 19 nights lost, and explains the 20', () => {
    const finding = findingOf(sample.findings, 'point-2', 'investigating-officer');
    const analysis = plainFromRichText(finding?.analysis ?? null);
    expect(analysis).toContain('19 nights');
    expect(analysis).toContain('20 because she counts May at two');
  });

  it('says who was never reached, and when records were late', () => {
    expect(sample.notInterviewed.map((each) => each.personId)).toContain('person-hollins');
    expect(days('2024-03-06', '2024-03-15')).toBe(7);
    expect(days('2023-09-19', '2024-04-12')).toBe(143);
    const { events } = sample.matter;
    expect(days(events['statement-agreed'], events['adjudication-sent'])).toBe(43);
    expect(days(events['stage-2-requested'], events['adjudication-sent'])).toBe(62);
  });

  it('sets the e-mail that raised the nights against the letter that denies it', () => {
    const weights = new Map(
      sample.citations.map((each) => [each.id, each.bearings.find((b) => b.pointId === 'point-2')?.weight]),
    );
    expect(weights.get('cit-e3-nights')).toBe('supports');
    expect(weights.get('cit-e18-nights')).toBe('undermines');
  });
});

describe('the traps of case B', () => {
  const sample = CASES['case-b'];

  it('reviews five points at Stage 3 and changes three', () => {
    const reviewed = sample.points.filter((point) => point.stage3.underReview);
    expect(reviewed.map((point) => point.number)).toEqual(['2a', '3', '5', '7', '8']);
    const changed = reviewed.filter(
      ({ id }) =>
        findingOf(sample.findings, id, 'panel')?.outcome !==
        findingOf(sample.findings, id, 'investigating-officer')?.outcome,
    );
    expect(changed.map((point) => point.number)).toEqual(['2a', '3', '7']);
  });

  it('keeps two accounts of the school conversation, and of the call, as accounts of one event', () => {
    const accounts = (eventId: string) =>
      sample.chronology.filter((entry) => entry.eventId === eventId).map((entry) => entry.account);
    expect(accounts('event-school-5-june')).toEqual(['council', 'other']);
    expect(accounts('event-call-30-may')).toEqual(['council', 'complainant']);
  });

  it('keeps apart the two men with nearly one name', () => {
    const names = sample.people.map((person) => person.name);
    expect(names.filter((each) => each.includes('Tobias Rens'))).toEqual([
      'Mr Tobias Renshall',
      'Tobias Rensall',
    ]);
  });

  it('follows every Stage 2 recommendation through, with the payment changed', () => {
    const { traces } = sample.reviewPanel.report;
    expect(traces.map(({ position }) => position)).toEqual([
      'stands',
      'stands',
      'stands',
      'stands',
      'changed',
      'stands',
    ]);
    expect(traces[4]?.replacedByIds).toEqual(['rec-s3-p3']);
    const pounds = (id: string) =>
      byId(sample.recommendations, id)?.remedy.payments.reduce((sum, payment) => sum + payment.pounds, 0);
    expect([pounds('rec-s2-r5'), pounds('rec-s3-p3')]).toEqual([350, 550]);
  });

  it('is dated as the papers count it', () => {
    const { events } = sample.matter;
    expect(days(events['statement-agreed'], events['io-report-signed'])).toBe(38);
    expect(days(events['stage-2-requested'], events['adjudication-sent'])).toBe(61);
    expect(days(events['stage-3-requested'], events['panel-held'])).toBe(25);
    expect(days(events['panel-report-sent'], events['stage-3-response-sent'])).toBe(15);
  });
});

it('lists exactly the samples there are', () => {
  const catalogue: unknown = JSON.parse(readFileSync(resolve(SAMPLES, 'catalogue.json'), 'utf8'));
  expect(catalogue).toEqual({
    samples: NAMES.map((id) => ({
      id,
      title: expect.stringMatching(/\S/),
      summary: expect.stringMatching(/^Invented\. /),
    })),
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Fields that hold names on purpose and are never printed: see resources/open-case-data.md. */
const NOT_PRINTED = new Set(['name', 'author', 'recipient', 'file', 'contact', 'notes']);

/** Every place of a printable text where a person's own name stands, as "points 1 agreed wording: Osian". */
function namesIn(sample: CaseFile): string[] {
  // People who are independent of both sides sign with their names; the family and the staff never appear by name.
  const ofInterest = sample.people.filter((person) => person.side !== 'independent');
  const words = new Set(
    ofInterest
      .flatMap((person) => person.name.split(' '))
      .filter((word) => word.length > 2 && !['Mrs', 'Miss'].includes(word)),
  );
  for (const nickname of ['Immy', 'Shaun', 'Huw', 'Carys']) words.add(nickname);
  const pattern = new RegExp(`\\b(${[...words].join('|')})\\b`, 'u');
  const found: string[] = [];
  const walk = (value: unknown, place: readonly string[]) => {
    if (typeof value === 'string') {
      const match = pattern.exec(value);
      if (match) found.push(`${place.join(' ')}: ${match[1]}`);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, [...place, (item as { number?: string } | null)?.number ?? '']);
    } else if (value !== null && typeof value === 'object') {
      const text = richTextSchema.safeParse(value);
      if (text.success) return walk(plainFromRichText(text.data), place);
      for (const [key, item] of Object.entries(value)) {
        if (!NOT_PRINTED.has(key) && !/(^id|Id|Ids)$/.test(key)) walk(item, [...place, key]);
      }
    }
  };
  const { readingNotes: _private, ...rest } = sample;
  walk(rest, []);
  return found;
}
