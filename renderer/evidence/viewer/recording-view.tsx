import { useEffect, useState } from 'react';
import { usePicture } from './use-picture';
import styles from './viewer.module.css';

type Props = {
  readonly caseId: string;
  readonly file: { readonly sha256: string; readonly mediaType: string };
  readonly title: string;
};

/** A recording out of the store, to be listened to or watched. Nothing of it is sent or converted. */
export function RecordingView({ caseId, file, title }: Props) {
  const { url, failed } = usePicture(caseId, file.sha256, file.mediaType);
  const [cannot, setCannot] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording may be playable
  useEffect(() => setCannot(false), [url]);
  if (failed || cannot) {
    return (
      <p className={styles.message}>
        This recording cannot be played here. It is kept as it came and can be cited as a whole; ask for it as
        MP3.
      </p>
    );
  }
  const Player = file.mediaType.startsWith('video/') ? 'video' : 'audio';
  return (
    <div className={styles.recording}>
      {url ? (
        <Player
          controls
          controlsList="nodownload noremoteplayback"
          disableRemotePlayback
          preload="metadata"
          aria-label={title || 'Recording'}
          src={url}
          onError={() => setCannot(true)}
        />
      ) : (
        <p className="quiet">Opening the recording…</p>
      )}
      <p className="quiet">Cite it with a time as its finer place: “12 min 30 s”.</p>
    </div>
  );
}
