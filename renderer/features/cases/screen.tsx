import { Button } from '@mantine/core';
import { useCaseList } from '@renderer/data/cases';
import { useIntake } from '@renderer/intake/intake-context';
import { usePlace } from '@renderer/navigation/navigation';
import { ScreenHeading } from '../../components/screen-heading';
import { Section } from '../../components/section';

export function Screen() {
  const list = useCaseList() ?? [];
  const { openCase } = usePlace();
  const { newCase } = useIntake();
  return (
    <>
      <ScreenHeading title="Your cases" actions={<Button onClick={newCase}>New case</Button>} />
      <Section>
        <ul>
          {list.map((each) => (
            <li key={each.caseId}>
              <Button variant="subtle" onClick={() => openCase(each.caseId)}>
                {each.title}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
