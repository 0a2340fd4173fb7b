import type { SafetyProgress, StartNotice } from '@renderer/data/safety/bring-together';

const when = (at: number) => new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });

const DATABASE: Record<StartNotice['why'], string> = {
  missing: 'Evenhand’s database on this computer was missing.',
  older: 'Evenhand’s database on this computer was an older one than its safety copy.',
  damaged: 'Evenhand’s database on this computer could not be read.',
  foreign: 'The database on this computer was not the one that belongs to your cases.',
};

const COPY = {
  missing: 'The safety copy of your cases was missing.',
  damaged: 'The safety copy of your cases was damaged.',
};

/** What to tell the user of something that was put right while Evenhand started. */
export function noticeWords({ what, why, at }: StartNotice): {
  readonly title: string;
  readonly message: string;
} {
  if (what === 'copy') {
    const happened = why === 'missing' ? COPY.missing : COPY.damaged;
    return {
      title: 'The safety copy was made anew',
      message: `${happened} Your cases were not affected, and a new safety copy was made from them.`,
    };
  }
  const upTo = at === null ? '' : ` Everything up to the last change of ${when(at)} is there.`;
  return {
    title: 'Your cases were brought back from the safety copy',
    message: `${DATABASE[why]} It was made anew from the safety copy, every byte of it checked.${upTo}`,
  };
}

/** What to show while something is being made anew. */
export function progressWords({ what, done, total }: SafetyProgress): string {
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return what === 'database'
    ? `Bringing your cases back from the safety copy: ${percent} %`
    : `Making the safety copy of your cases: ${percent} %`;
}
