import { Button } from '@mantine/core';
import { VaultPage } from '../unlock/vault-page';

type Props = {
  readonly message: string;
  readonly again: () => void;
  /** Goes on with what of the safety copy can be read; offered only where there is such a thing. */
  readonly readPart?: () => void;
  /** Brings what is missing back from a backup. */
  readonly restore?: () => void;
};

/** Says why the cases cannot be opened, that nothing is lost, and what can be done. */
export function NotOpened({ message, again, readPart, restore }: Props) {
  return (
    <VaultPage title="Your cases cannot be opened now">
      <p>{message}</p>
      <Button onClick={again}>Try again</Button>
      {readPart ? (
        <Button variant="default" onClick={readPart}>
          Open what can be read
        </Button>
      ) : null}
      {restore ? (
        <Button variant="default" onClick={restore}>
          Bring it back from a backup…
        </Button>
      ) : null}
    </VaultPage>
  );
}
