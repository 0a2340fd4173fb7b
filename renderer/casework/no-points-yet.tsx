import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { useNavigation } from '@renderer/navigation/navigation';

/** Stands where complaint points are worked on in turn, until there are any. */
export function NoPointsYet() {
  const { go } = useNavigation();
  return (
    <EmptyState
      title="No complaint points yet"
      hint="They come from the agreed statement of complaint."
      action={
        <Button variant="default" onClick={() => go('complaint')}>
          Go to the complaint
        </Button>
      }
    />
  );
}
