import { formatLong } from '../lib/plain-date';
import { toSafeFileName } from '../lib/relative-name';
import type { Procedure } from '../procedure/events';
import { printableCitation } from '../procedure/rule';
import { findRule } from '../procedure/rules';
import { facts, numbered, paragraph, row, table } from '../reports/blocks';
import type { Block, DocumentModel, Section } from '../reports/document-model';
import { numberSections } from '../reports/numbering';
import { section } from '../reports/section-parts';
import { adultYear } from './adult-year';
import { STAGE_LABELS } from './case-outcome';
import { PROCEDURE_LABELS, valueLabel } from './case-tables';
import { COUNTED_BY_WORDS, financialYearName, isAnyTime, periodWords } from './period';
import { countRegister, type RegisterFigures, tableOf } from './register';
import { reportAppendices } from './report-appendices';
import { countsTable } from './report-tables';
import type { CaseEntries, Selection } from './selection';
import type { RegisterOptions } from './stage-entry';
import type { Timeliness } from './timeliness';

/** What a report over many cases is made from. */
type AnnualReportInput = {
  readonly all: readonly CaseEntries[];
  readonly selection: Selection;
  readonly options: RegisterOptions;
  /** With lists of single cases: dates, actions, reasons. Without, there are only figures. */
  readonly withCases: boolean;
};

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "2025-26", or the period in words. */
function when({ period }: Selection): string {
  return financialYearName(period) ?? periodWords(period);
}

/** What the filters leave out, in words; empty when nothing is. */
function filterWords(selection: Selection): string {
  const { procedure, stage, council, subject, serviceArea, complainantType } = selection;
  return [
    procedure === null ? '' : `procedure: ${PROCEDURE_LABELS[procedure]}`,
    stage === null ? '' : `stage: ${STAGE_LABELS[stage]}`,
    council === null ? '' : `council: ${council || 'not recorded'}`,
    subject === null ? '' : `subject: ${valueLabel('subject', subject)}`,
    serviceArea === null ? '' : `service: ${valueLabel('serviceArea', serviceArea)}`,
    complainantType === null ? '' : `complainant: ${valueLabel('complainantType', complainantType)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function howCounted(figures: RegisterFigures, { selection }: AnnualReportInput): Section {
  const { cases, entries, undated, outside } = figures.selected;
  const filters = filterWords(selection);
  const yearRule = findRule('adult.annual-report-year');
  const citation = yearRule ? printableCitation(yearRule) : null;
  const said: Block[] = [
    numbered(
      isAnyTime(selection.period)
        ? `This report counts ${many(cases.length, 'case', 'cases')} with ${many(entries.length, 'stage', 'stages')}, whenever they were.`
        : `This report counts ${many(cases.length, 'case', 'cases')} with ${many(entries.length, 'stage', 'stages')} in the period ${periodWords(selection.period)}. What decides whether a stage is in the period is ${COUNTED_BY_WORDS[selection.by]}.`,
    ),
  ];
  if (filters !== '') said.push(numbered(`Only cases of these kinds are counted: ${filters}.`));
  if (undated.length > 0) {
    said.push(
      numbered(
        `${capital(many(undated.length, 'case has', 'cases have'))} no such date recorded and ${undated.length === 1 ? 'is' : 'are'} in no period; ${undated.length === 1 ? 'it is' : 'they are'} not in the figures.`,
      ),
    );
  }
  if (outside.length > 0) {
    said.push(numbered(`${capital(many(outside.length, 'case is', 'cases are'))} of another period.`));
  }
  if (citation && financialYearName(selection.period) && cases.some((of) => of.procedure === 'adult')) {
    said.push(
      numbered(
        `The year of a council’s report on adult complaints runs from 1 April to 31 March (${citation}).`,
      ),
    );
  }
  said.push(
    numbered(
      'The figures come from the case files of those who investigated. What a case file does not say is counted as not recorded, so each table adds up to its total; shares are rounded and need not add up to 100%.',
    ),
    numbered(
      'A complaint counts once at each stage that falls in the period. Days are working days where the procedure counts working days: weekends and bank holidays are left out, and the day of the event is day 0.',
    ),
    numbered(
      'No person is named. Cases are shown by the council’s reference or by the label they are listed under, and names typed into texts are replaced by labels where the case file knows the person. Small numbers can still identify people: check before this report is published.',
    ),
  );
  return section('how_counted', 'What is counted, and how', said, { newPage: true });
}

function rateTable({ rates }: Timeliness): readonly Block[] {
  if (rates.length === 0) return [];
  return [
    table({
      description: 'For each duty, how many were kept in time',
      caption: 'Kept in time, extensions included',
      columns: [
        ['Duty', 34],
        ['Kept in time', 16],
        ['Of', 10],
        ['%', 16],
        ['As a bar', 24],
      ],
      rows: rates.map((rate) =>
        row([
          rate.label,
          String(rate.kept),
          String(rate.of),
          rate.percent === null ? 'None due yet' : `${rate.percent}%`,
          rate.percent ? [{ kind: 'bar', share: rate.percent / 100 }] : '',
        ]),
      ),
    }),
    paragraph('Of those that are done or whose time is over.', 'small'),
  ];
}

/** One part of the report: a heading with tables, or nothing when there is none. */
function part(bookmark: string, title: string, blocks: readonly Block[], level: 1 | 2 = 2): Section[] {
  return blocks.length === 0 ? [] : [section(bookmark, title, blocks, { level })];
}

const TITLES: Readonly<Record<Procedure, string>> = {
  children: 'Complaints about children’s services',
  adult: 'Complaints about adult services',
};

function chapter(procedure: Procedure, input: AnnualReportInput): Section[] {
  // A report on one procedure says nothing of the other.
  if (input.selection.procedure !== null && input.selection.procedure !== procedure) return [];
  const figures = countRegister(input.all, { ...input.selection, procedure }, input.options);
  const { cases, entries } = figures.selected;
  if (cases.length === 0) return [];
  const tables = (...ids: string[]) =>
    ids.flatMap((id) => {
      const found = tableOf(figures, id);
      return found ? countsTable(found) : [];
    });
  const { timeliness } = figures;
  const late = timeliness.late.length;
  return [
    section(
      procedure,
      TITLES[procedure],
      [
        numbered(
          `${capital(many(cases.length, 'case', 'cases'))} with ${many(entries.length, 'stage', 'stages')}.`,
        ),
        ...(procedure === 'adult' ? adultYear(entries, input.selection) : []),
      ],
      { newPage: true },
    ),
    ...part(`${procedure}_stages`, 'Stages and outcomes', tables('stages', 'outcomes')),
    ...part(`${procedure}_points`, 'Findings on the points of complaint', tables('points', 'adjudications')),
    ...part(
      `${procedure}_subjects`,
      'What they were about',
      tables('subject', 'subjects-named', 'point-subjects'),
    ),
    ...part(`${procedure}_services`, 'Services', tables('service-area')),
    ...part(`${procedure}_complainants`, 'Who complained', tables('complainant', 'advocacy', 'intake')),
    ...part(`${procedure}_time`, 'Time taken', [
      ...rateTable(timeliness),
      ...tables('timeliness'),
      ...(late > 0
        ? [
            numbered(
              `${capital(many(late, 'duty was', 'duties were'))} late or ${late === 1 ? 'is' : 'are'} overdue.`,
            ),
            ...tables('late-reasons'),
          ]
        : []),
    ]),
    ...part(`${procedure}_actions`, 'Learning and actions', tables('actions', 'action-kinds')),
  ];
}

/** The name of the council, where all cases are of one. */
function councilOf({ selected }: RegisterFigures): string {
  const names = new Set(selected.cases.map((of) => of.council).filter((name) => name !== ''));
  return names.size === 1 ? ([...names][0] ?? '') : names.size === 0 ? '' : 'Several councils';
}

/** "Annual report on complaints 2025-26", "Report on complaints, 1 May 2025 to 31 May 2025". */
function annualReportTitle(selection: Selection): string {
  const year = financialYearName(selection.period);
  return year
    ? `Annual report on complaints ${year}`
    : `Report on complaints, ${periodWords(selection.period)}`;
}

/** What it is called as a file. */
export function annualReportFileName(selection: Selection): string {
  return toSafeFileName(`${annualReportTitle(selection)}.docx`, 'Report on complaints.docx');
}

/**
 * The report over many cases, after the tables of councils' own annual reports: how it was counted; for each procedure
 * stages, outcomes, subjects, services, complainants, time taken with reasons, learning and actions; and, where asked
 * for, lists of single cases. No person is named in it.
 */
export function annualReport(input: AnnualReportInput): DocumentModel {
  const { all, selection, options, withCases } = input;
  const figures = countRegister(all, selection, options);
  const { cases, entries } = figures.selected;
  const council = councilOf(figures);
  const title = annualReportTitle(selection);
  const overview = ['procedure', 'stages', 'council'].flatMap((id) => {
    const found = tableOf(figures, id);
    return found ? countsTable(found) : [];
  });
  const samples = cases.filter((of) => of.fictional).length;
  return {
    model: 1,
    report: null,
    properties: {
      title,
      subject: council,
      classification: 'CHECK BEFORE PUBLICATION',
      reference: '',
      council,
      author: '',
      draft: false,
      version: 1,
    },
    titlePage: {
      layout: 'page',
      council,
      title,
      subtitle: 'Representations and complaints about social care',
      facts: facts('What the report counts', [
        ['Period', capital(periodWords(selection.period))],
        ['Counted by', capital(COUNTED_BY_WORDS[selection.by])],
        ['Cases', String(cases.length)],
        ['Stages', String(entries.length)],
        ['Only', capital(filterWords(selection)) || null],
        ['Made on', formatLong(options.today)],
      ]),
      remarks: [
        'No person is named in this report. Cases are shown by reference or label only.',
        ...(withCases
          ? ['The appendices list single cases: they are for the council, not for publication.']
          : []),
        ...(samples > 0
          ? [
              `${capital(many(samples, 'sample case', 'sample cases'))}, made up, ${samples === 1 ? 'is' : 'are'} counted.`,
            ]
          : []),
      ],
    },
    contents: true,
    sections: numberSections([
      howCounted(figures, input),
      ...part('overview', `Overview, ${when(selection)}`, overview, 1),
      ...chapter('children', input),
      ...chapter('adult', input),
      ...(withCases ? reportAppendices(figures) : []),
    ]),
  };
}
