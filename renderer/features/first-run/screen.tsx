import { Button } from '@mantine/core';
import { useIntake } from '@renderer/intake/intake-context';
import { ScreenHeading } from '../../components/screen-heading';

export function Screen() {
  const { newCase } = useIntake();
  return (
    <ScreenHeading
      title="Begin with a case"
      actions={<Button onClick={newCase}>Start an empty case</Button>}
    />
  );
}
