import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './one-of-many.module.css';

export type OneOfManyItem = {
  readonly id: string;
  /** What it is called for short: "2a", "I3", "S2-R1". All that a strip shows. */
  readonly short: string;
  readonly title?: string;
  /** A second, quieter line: how it stands. */
  readonly note?: ReactNode;
  /** A sign before the short name. What it means is said in `title` or `note`. */
  readonly glyph?: ReactNode;
};

type Props = {
  /** What the list is of, for screen readers. */
  readonly label: string;
  readonly items: readonly OneOfManyItem[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
  /**
   * `strip`: always a row of short names. `list`: beside the chosen one, with titles, where there is room.
   * `index`: the same in less room, for short names that are whole titles and make a poor strip.
   */
  readonly shape: 'strip' | 'list' | 'index';
  /** Under the list: the button that adds one. */
  readonly add?: ReactNode;
  /** The chosen one. */
  readonly children: ReactNode;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** From how many pixels on the list stands beside the chosen one. */
const BESIDE_FROM = { strip: Infinity, list: 832, index: 600 } as const;

/** Whether an element is at least that wide, now and whenever it changes. */
function useWideEnough(pixels: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWide(element.clientWidth >= pixels);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pixels]);
  return [ref, wide] as const;
}

/** Many things of which one is worked on: real tabs, one stop for the Tab key, arrows between them. */
export function OneOfMany({ label, items, chosenId, onChoose, shape, add, children }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [frame, beside] = useWideEnough(BESIDE_FROM[shape]);
  const tabOf = (itemId: string) =>
    list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"]`);

  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab?.dataset.item !== chosenId) return;
    // Only the list itself scrolls; the page stays where it is.
    const box = list.current as HTMLElement;
    const above = tab.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const below = above + tab.offsetHeight - box.clientHeight;
    if (above < 0) box.scrollTop += above - 4;
    else if (below > 0) box.scrollTop += below + 4;
  }, [chosenId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = items.findIndex((item) => item.id === chosenId);
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : at + (STEPS[event.key] ?? 0);
    const target = items[to];
    if (!target || to === at) return;
    event.preventDefault();
    onChoose(target.id);
    tabOf(target.id)?.focus();
  };

  return (
    <div ref={frame}>
      <div className={beside ? styles.beside : undefined}>
        <div className={styles.side}>
          <div
            ref={list}
            className={styles.items}
            role="tablist"
            aria-label={label}
            aria-orientation={beside ? 'vertical' : 'horizontal'}
            onKeyDown={onKeyDown}
          >
            {items.map((item) => {
              const chosen = item.id === chosenId;
              const more = item.title || item.note;
              return (
                <button
                  key={item.id}
                  type="button"
                  role="tab"
                  id={chosen ? `${id}-tab` : undefined}
                  data-item={item.id}
                  aria-selected={chosen}
                  aria-controls={chosen ? `${id}-panel` : undefined}
                  tabIndex={chosen ? 0 : -1}
                  title={item.title}
                  className={`${styles.item} ${item.title ? '' : styles.untitled}`}
                  onClick={() => onChoose(item.id)}
                >
                  <span className={styles.head}>
                    {item.glyph ? <span className={styles.glyph}>{item.glyph}</span> : null}
                    <span className={styles.short}>{item.short}</span>
                  </span>
                  {more ? (
                    <span className={styles.more}>
                      {item.title ? <span className={styles.title}>{item.title}</span> : null}{' '}
                      {item.note ? <span className={styles.note}>{item.note}</span> : null}
                    </span>
                  ) : null}
                </button>
              );
            })}
          </div>
          {add ? <div className={styles.add}>{add}</div> : null}
        </div>
        <div className={styles.chosen} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab`}>
          {children}
        </div>
      </div>
    </div>
  );
}
