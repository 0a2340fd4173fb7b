import { z } from 'zod';
import { adjudicationSchema } from './adjudication';
import { adultComplaintSchema } from './adult-complaint';
import { bundleIssueSchema, bundleSchema } from './bundle';
import { decisionSchema, letterSchema, signOffSchema } from './case-log';
import { chronologyEntrySchema } from './chronology-entry';
import { citationSchema } from './citation';
import { complaintPointSchema } from './complaint-point';
import { desiredOutcomeSchema } from './desired-outcome';
import { evidenceDocumentSchema, evidenceRequestSchema } from './evidence-document';
import { findingSchema } from './finding';
import { independentReportSchema } from './independent-report';
import { injusticeSchema } from './injustice';
import { intakeSchema } from './intake';
import { interviewSchema, notInterviewedSchema } from './interview';
import { accuracyCommentSchema, investigationSchema, readingNoteSchema } from './investigation';

import { letterDraftSchema } from './letter-draft';

import { marginNoteSchema } from './margin-note';

import { matterSchema } from './matter';
import { personSchema } from './person';
import { recommendationResponseSchema, recommendationSchema } from './recommendation';
import { redactionSchema } from './redaction';
import { reviewPanelSchema } from './review-panel';
import { standardSchema } from './standard';
import { statementOfComplaintSchema } from './statement-of-complaint';

/** Parts of a case of which there is exactly one. */
export const SINGLE_SCHEMAS = {
  matter: matterSchema,
  intake: intakeSchema,
  statement: statementOfComplaintSchema,
  investigation: investigationSchema,
  independentReport: independentReportSchema,
  adjudication: adjudicationSchema,
  reviewPanel: reviewPanelSchema,
  adultComplaint: adultComplaintSchema,
} as const;

/** Parts of a case of which there are any number. */
export const COLLECTION_SCHEMAS = {
  people: personSchema,
  points: complaintPointSchema,
  outcomes: desiredOutcomeSchema,
  documents: evidenceDocumentSchema,
  evidenceRequests: evidenceRequestSchema,
  citations: citationSchema,
  chronology: chronologyEntrySchema,
  interviews: interviewSchema,
  notInterviewed: notInterviewedSchema,
  readingNotes: readingNoteSchema,
  marginNotes: marginNoteSchema,
  standards: standardSchema,
  findings: findingSchema,
  injustices: injusticeSchema,
  recommendations: recommendationSchema,
  recommendationResponses: recommendationResponseSchema,
  accuracyComments: accuracyCommentSchema,
  decisions: decisionSchema,
  letters: letterSchema,
  letterDrafts: letterDraftSchema,
  signOffs: signOffSchema,
  bundles: bundleSchema,
  bundleIssues: bundleIssueSchema,
  redactions: redactionSchema,
} as const;

type SingleKind = keyof typeof SINGLE_SCHEMAS;
export type CollectionKind = keyof typeof COLLECTION_SCHEMAS;
export type RecordKind = SingleKind | CollectionKind;

export const SINGLE_KINDS = Object.keys(SINGLE_SCHEMAS) as SingleKind[];
export const COLLECTION_KINDS = Object.keys(COLLECTION_SCHEMAS) as CollectionKind[];

/** The record type of a kind: `RecordOf<'points'>` is a complaint point. */
export type RecordOf<Kind extends RecordKind> = Kind extends SingleKind
  ? z.infer<(typeof SINGLE_SCHEMAS)[Kind]>
  : Kind extends CollectionKind
    ? z.infer<(typeof COLLECTION_SCHEMAS)[Kind]>
    : never;

/**
 * A whole case as one plain tree: what the database rows, the exchanged file and the documents are
 * all views of. Records refer to each other by id.
 */
export type CaseFile = { readonly [Kind in SingleKind]: RecordOf<Kind> } & {
  readonly [Kind in CollectionKind]: readonly RecordOf<Kind>[];
};

const collectionFields = Object.fromEntries(
  COLLECTION_KINDS.map((kind) => [kind, z.array(COLLECTION_SCHEMAS[kind]).default([])]),
) as { [Kind in CollectionKind]: z.ZodDefault<z.ZodArray<(typeof COLLECTION_SCHEMAS)[Kind]>> };

/** The schema of {@link CaseFile}; unknown keys are refused, absent optional ones take their defaults. */
export const caseFileSchema = z.strictObject({ ...SINGLE_SCHEMAS, ...collectionFields });

/** Whether a kind names the one-of-a-kind parts of a case. */
export function isSingleKind(kind: RecordKind): kind is SingleKind {
  return kind in SINGLE_SCHEMAS;
}

/** The schema of one record kind. */
export function schemaOf(kind: RecordKind): z.ZodType {
  return isSingleKind(kind) ? SINGLE_SCHEMAS[kind] : COLLECTION_SCHEMAS[kind];
}

/** Records sorted as the user ordered them (by `order`, then as stored). */
export function inOrder<Item extends { readonly order: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.order - b.order);
}

/** The record of a collection with this id, or `undefined`. */
export function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null | undefined,
): Item | undefined {
  return id == null ? undefined : items.find((item) => item.id === id);
}

/**
 * The records of a list by their ids, for whoever looks many of them up: {@link byId} goes through the list each time.
 * @param items records; of two with one id the later counts
 * @returns the records by id; under `null`, which some records hold for "none", there is nothing
 */
export function allById<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string | null, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
