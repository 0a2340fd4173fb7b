import { useNavigation } from '@renderer/navigation/navigation';
import { useState } from 'react';

type Focus = ReturnType<typeof useNavigation>['focus'];

/**
 * Which part of a screen is shown. A link from elsewhere chooses it once, when it is followed; after that the
 * user does.
 * @param first the part shown when nothing is asked for
 * @param partFor the part in which what is asked for stands; undefined leaves the part as it is
 */
export function usePart(
  first: string,
  partFor: (focus: Focus) => string | undefined,
): [part: string, choose: (part: string | null) => void] {
  const { focus } = useNavigation();
  const [part, setPart] = useState(() => partFor(focus) ?? first);
  const [taken, setTaken] = useState(focus);
  if (focus !== taken) {
    setTaken(focus);
    const asked = partFor(focus);
    if (asked !== undefined && asked !== part) setPart(asked);
  }
  return [part, (chosen) => setPart(chosen ?? first)];
}
