import { type CSSProperties, type ReactNode, type RefObject, useEffect } from 'react';

type Props = {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
};

/** Lets the arrow keys go from button to button of a list, beside Tab. */
export function ArrowList({ holder, className, style, children }: Props) {
  useEffect(() => {
    const list = holder.current;
    if (!list) return;
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const buttons = [...list.querySelectorAll('button')];
      const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
      if (step === 0 || now < 0) return;
      event.preventDefault();
      buttons[now + step]?.focus();
    };
    list.addEventListener('keydown', press);
    return () => list.removeEventListener('keydown', press);
  }, [holder]);
  return (
    <div ref={holder} className={className} style={style}>
      {children}
    </div>
  );
}
