import { Button, Menu } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import { letterDraftSchema } from '@shared/domain/letter-draft';
import type { CaseLetter } from '@shared/domain/letter-kind';
import { letterKey, lettersOf } from '@shared/domain/letters-of-case';
import { reportName } from '@shared/reports/report-words';

/** Letters that nothing in the case calls for by itself: a progress update, or the council's letter that more time is needed. */
export function BeginLetter() {
  const caseFile = useCase();
  const edit = useEdit();
  const { go } = useNavigation();
  const begin = (letter: CaseLetter) => {
    const id = edit.newId();
    const aboutId = letter === 'progress-update' ? id : null;
    edit.put(
      `Begin a letter: ${reportName(caseFile, letter)}`,
      'letterDrafts',
      letterDraftSchema.parse({ id, letter, dated: letter === 'progress-update' ? edit.today() : null }),
    );
    go('documents', { id: letterKey({ letter, aboutId }) });
  };
  const extends65 =
    caseFile.matter.procedure === 'children' &&
    !lettersOf(caseFile).some((each) => each.letter === 'extension-notice');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">Begin…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => begin('progress-update')}>A progress update</Menu.Item>
        {extends65 ? (
          <Menu.Item onClick={() => begin('extension-notice')}>
            An extension letter, for the council to send
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
