import type { PlainDate } from '../lib/plain-date';

/** Where in the case something is found, as results are grouped and filtered. */
export const SEARCH_GROUPS = [
  'evidence',
  'email',
  'interview',
  'note',
  'point',
  'chronology',
  'finding',
  'recommendation',
  'person',
  'log',
  'text',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** Where a result is opened. `screen` is a screen's id. */
export type FoundPlace =
  | { readonly kind: 'page'; readonly documentId: string; readonly page: number }
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'interview'; readonly interviewId: string; readonly noteId: string }
  | {
      readonly kind: 'record';
      readonly screen: string;
      readonly id: string | undefined;
      readonly pointId: string | undefined;
    };

/** What a page of a document is to the case, beyond what its document is. */
export type PageFacts = { readonly used: boolean; readonly pointIds: readonly string[] };

/** A piece of a case that can be found: its words, and what it is filtered and ordered by. */
export type Findable = {
  /** "chronology/<id>": one place in the index, whatever it says. */
  readonly key: string;
  readonly group: SearchGroup;
  readonly place: FoundPlace;
  /** Shown as the result's heading, and searched too. */
  readonly title: string;
  readonly text: string;
  readonly date: PlainDate | null;
  readonly personIds: readonly string[];
  readonly pointIds: readonly string[];
  readonly allPoints: boolean;
  /** Whether a finding rests on it. */
  readonly used: boolean;
  /** Of a document: its pages that are cited. */
  readonly pages: Readonly<Record<number, PageFacts>>;
};

/** What is searched for, and what it is narrowed to. */
export type SearchRequest = {
  readonly typed: string;
  /** Empty or absent: everywhere. */
  readonly groups?: readonly SearchGroup[];
  /** First and last day, inclusive; things without a date are left out when either is given. */
  readonly from?: PlainDate | null;
  readonly until?: PlainDate | null;
  /** Someone it concerns, or whom its words name. */
  readonly person?: { readonly id: string; readonly names: readonly string[] } | null;
  readonly pointId?: string | null;
  /** Results given at most, and at most of one group. */
  readonly limit: number;
  readonly perGroup?: number;
};
