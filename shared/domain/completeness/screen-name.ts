/** The screens of a case where something can be mended; the same ids as the app's own list of screens. */
export type ScreenName =
  | 'overview'
  | 'intake'
  | 'complaint'
  | 'people'
  | 'evidence'
  | 'chronology'
  | 'interviews'
  | 'investigation'
  | 'findings'
  | 'recommendations'
  | 'accuracy'
  | 'independent-person'
  | 'adjudication'
  | 'review-panel'
  | 'adult-response'
  | 'documents'
  | 'case-log';
