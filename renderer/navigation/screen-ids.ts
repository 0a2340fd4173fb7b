/** The screens of a case, in the order of the work. An id is also the name of its folder in features/. */
export const SCREEN_IDS = [
  'overview',
  'intake',
  'complaint',
  'people',
  'evidence',
  'chronology',
  'interviews',
  'investigation',
  'findings',
  'recommendations',
  'accuracy',
  'independent-person',
  'adjudication',
  'review-panel',
  'adult-response',
  'bundle',
  'documents',
  'case-log',
  'rules',
] as const;

export type ScreenId = (typeof SCREEN_IDS)[number];

export function isScreenId(text: string): text is ScreenId {
  return (SCREEN_IDS as readonly string[]).includes(text);
}
