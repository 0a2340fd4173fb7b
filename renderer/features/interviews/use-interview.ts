import { useEdit } from '@renderer/data/case-context';
import type { Fields } from '@renderer/data/edit';
import type { Interview } from '@shared/domain/interview';

/** Sets fields of one interview, under a label that says which. */
export function useInterview(interview: Interview) {
  const edit = useEdit();
  return (what: string, fields: Fields<Interview>, key?: string) =>
    edit.patch(
      `Interview ${interview.reference}: ${what}`,
      'interviews',
      interview.id,
      fields,
      key && `${interview.id}/${key}`,
    );
}
