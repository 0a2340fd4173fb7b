import { useNavigation } from '@renderer/navigation/navigation';

/** Which record of the log is shown; kept in the address, so that another screen can ask for one. */
export type Chosen = {
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
};

export function useChosen(): Chosen {
  const { focus, go } = useNavigation();
  return { chosen: focus.id, choose: (id) => go('case-log', id ? { id } : {}) };
}
