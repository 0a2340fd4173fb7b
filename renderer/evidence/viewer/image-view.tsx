import type { PageItem, PageText } from '@renderer/data/page-texts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import { framesOn, type Marks, markPage } from './marks';
import { Recognition, useRecognisedLayer } from './recognised-layer';
import { RegionFrame } from './region-frame';
import { ScrollRoom } from './scroll-room';
import { keptRegion, turnedRegion } from './turned-region';
import { usePicture } from './use-picture';
import styles from './viewer.module.css';

const NO_ITEMS = async () => null;

type Props = {
  readonly caseId: string;
  readonly file: { readonly sha256: string; readonly mediaType: string };
  /** A TIFF may have several; any other picture is page 1. */
  readonly page?: number;
  /** What the picture is, for those who do not see it. */
  readonly title: string;
  readonly zoom: number | 'fit';
  readonly rotation: number;
  readonly marks: Marks;
  /** What is known of the words recognised in it. */
  readonly recognised?: PageText | null;
  readonly loadItems?: (page: number) => Promise<readonly PageItem[] | null>;
  readonly onScale: (scale: number) => void;
  readonly onRegion?: (page: number, region: Region) => void;
};

/** A photograph or scan, upright as its camera says, to be turned and looked at closely. */
export function ImageView(props: Props) {
  const { caseId, file, page = 1, title, zoom, rotation, marks, onScale, onRegion } = props;
  const { recognised = null, loadItems = NO_ITEMS } = props;
  const frame = useRef<HTMLElement>(null);
  const { url, failed } = usePicture(caseId, file.sha256, file.mediaType, page);
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  const [broken, setBroken] = useState(false);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const read = () => setRoom({ width: element.clientWidth - 24, height: element.clientHeight - 24 });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const sideways = rotation % 180 !== 0;
  const width = natural ? (sideways ? natural.height : natural.width) : 1;
  const height = natural ? (sideways ? natural.width : natural.height) : 1;
  // A photograph is first seen whole, never larger than it is.
  const fit = Math.min(1, Math.max(0.02, Math.min(room.width / width, room.height / height)));
  const scale = zoom === 'fit' ? fit : zoom;
  useEffect(() => {
    if (natural) onScale(scale);
  }, [scale, natural, onScale]);

  const words = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(0);
  const life = useMemo(() => ({ width, height }), [width, height]);
  useRecognisedLayer(words, natural ? recognised : null, loadItems, life, rotation, setDrawn);
  useEffect(() => {
    if (drawn === 0 || !words.current) return;
    return markPage(words.current, page, marks).clear;
  }, [drawn, page, marks]);

  if (failed || broken) {
    return (
      <p className={styles.message}>
        This picture is damaged or too large to be shown. It is kept as it came.
      </p>
    );
  }
  const region = marks.region?.page === page ? turnedRegion(marks.region.region, rotation) : null;
  return (
    <ScrollRoom frame={frame} label="Picture">
      <div className={styles.imageRoom}>
        <div
          className={styles.imagePage}
          data-page={page}
          style={
            {
              width: Math.round(width * scale),
              height: Math.round(height * scale),
              '--total-scale-factor': scale,
            } as React.CSSProperties
          }
        >
          {url ? (
            <img
              className={styles.image}
              src={url}
              alt={title || 'Picture'}
              draggable={false}
              onLoad={(event) => {
                const { naturalWidth, naturalHeight } = event.currentTarget;
                setNatural({ width: naturalWidth, height: naturalHeight });
              }}
              onError={() => setBroken(true)}
              style={
                natural
                  ? {
                      width: Math.round(natural.width * scale),
                      height: Math.round(natural.height * scale),
                      position: 'absolute',
                      left: '50%',
                      top: '50%',
                      transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
                    }
                  : { visibility: 'hidden', width: 1, height: 1 }
              }
            />
          ) : null}
          <div ref={words} className={styles.words} data-words />
          <Recognition page={recognised} />
          <RegionFrame
            region={region}
            kept={framesOn(marks, page).map((frame) => turnedRegion(frame, rotation))}
            onDraw={onRegion ? (drawn) => onRegion(page, keptRegion(drawn, rotation)) : undefined}
          />
        </div>
      </div>
    </ScrollRoom>
  );
}
