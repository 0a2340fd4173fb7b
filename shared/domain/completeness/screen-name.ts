/** The screens of a case where something can be mended; the same ids as the app's own list of screens. */
export type ScreenName =
  | 'overview'
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
  | 'documents'
  | 'case-log';
