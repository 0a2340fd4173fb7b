import type { SafetyCopy } from '../../safety-copy/safety-copy';
import type { Handlers } from '../answer';

/** The safety copy: what was committed going in, and coming out again when the database is lost. */
export function safetyCopyHandlers(
  copy: SafetyCopy,
): Pick<
  Handlers,
  | 'safetyCopy.open'
  | 'safetyCopy.append'
  | 'safetyCopy.abandon'
  | 'safetyCopy.rebuild'
  | 'safetyCopy.read'
  | 'safetyCopy.setAside'
  | 'safetyCopy.close'
> {
  return {
    'safetyCopy.open': async ({ key }) => {
      const opened = await copy.open(key);
      key.fill(0);
      return opened;
    },
    'safetyCopy.append': (change) => copy.append(change),
    'safetyCopy.abandon': () => copy.abandonGroup(),
    'safetyCopy.rebuild': async ({ key, lineage }) => {
      const begun = await copy.rebuild(key, lineage);
      key.fill(0);
      return begun;
    },
    'safetyCopy.read': ({ position, link }) => copy.read(position, link),
    'safetyCopy.setAside': ({ version }) => copy.setAside(version),
    'safetyCopy.close': () => copy.close(),
  };
}
