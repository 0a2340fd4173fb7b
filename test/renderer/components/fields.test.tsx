// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { pendingTyping } from '@renderer/data/pending-typing';
import { act, type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let root: Root;
let place: HTMLElement;
const heard: unknown[] = [];
const hear = (value: unknown) => void heard.push(value);

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  heard.length = 0;
  place = document.createElement('main');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

const draw = (what: ReactNode) => act(() => root.render(<MantineProvider>{what}</MantineProvider>));
const field = () => place.querySelector('input') as HTMLInputElement;

/** Types as a keyboard does: the value changes and the page is told. */
function type(text: string) {
  act(() => {
    const input = field();
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const leave = () => act(() => field().blur());
const pause = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const press = (key: string) =>
  act(() => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('a line of text', () => {
  it('keeps keystrokes to itself and hands the words over when typing pauses', () => {
    draw(<LineField label="Title" value="" onChange={hear} />);
    type('L');
    type('Late');
    expect(pendingTyping.any).toBe(true);
    expect(heard).toEqual([]);
    pause(300);
    expect(heard).toEqual(['Late']);
    expect(pendingTyping.any).toBe(false);
  });

  it('hands them over at once when it is left, on Enter, and when it goes away', () => {
    draw(<LineField label="Title" value="" onChange={hear} />);
    type('one');
    leave();
    type('two');
    press('Enter');
    type('three');
    draw(<p>another screen</p>);
    expect(heard).toEqual(['one', 'two', 'three']);
  });

  it('says nothing when nothing changed', () => {
    draw(<LineField label="Title" value="same" onChange={hear} />);
    type('same!');
    type('same');
    leave();
    expect(heard).toEqual([]);
  });

  it('shows what an undo brings back, but never takes words from under the hand', () => {
    draw(<LineField label="Title" value="before" onChange={hear} />);
    draw(<LineField label="Title" value="undone" onChange={hear} />);
    expect(field().value).toBe('undone');
    type('mine');
    draw(<LineField label="Title" value="other" onChange={hear} />);
    expect(field().value).toBe('mine');
    leave();
    expect(heard).toEqual(['mine']);
  });
});

describe('words the case cannot hold', () => {
  it('stay in the field, whatever else changes, and count as not kept until they are mended', () => {
    const onChange = (value: string) => {
      hear(value.length);
      if (value.length > 5) pendingTyping.refuse('Too long.');
    };
    draw(<LineField label="Title" value="before" onChange={onChange} />);
    type('far too long');
    leave();
    expect([pendingTyping.any, pendingTyping.refusal]).toEqual([false, 'Too long.']);
    draw(<LineField label="Title" value="undone" onChange={onChange} />);
    expect(field().value).toBe('far too long');
    type('undone');
    leave();
    expect(pendingTyping.refusal).toBeNull();
    expect(heard).toEqual([12]);
    draw(<LineField label="Title" value="other" onChange={onChange} />);
    expect(field().value).toBe('other');
  });
});

function Dated({ start = null }: { start?: string | null }) {
  const [date, setDate] = useState<string | null>(start);
  return (
    <DateField
      label="Agreed on"
      value={date}
      onChange={(next) => {
        hear(next);
        setDate(next);
      }}
    />
  );
}

describe('a date', () => {
  it('is read as people write it and shown back in full with its weekday', () => {
    draw(<Dated />);
    type('4/12/24');
    leave();
    expect(heard).toEqual(['2024-12-04']);
    expect(field().value).toBe('4 December 2024');
    expect(place.textContent).toContain('Wed');
  });

  it('whose year is only begun is waited for in a pause, and taken as it stands when the field is left', () => {
    draw(<Dated />);
    type('4 Dec 20');
    pause(3_000);
    expect(heard).toEqual([]);
    type('4 Dec 2024');
    pause(300);
    expect(heard).toEqual(['2024-12-04']);
    type('4/12/20');
    leave();
    type('5/12/19');
    draw(<p>another screen</p>);
    expect(heard).toEqual(['2024-12-04', '2020-12-04', '2019-12-05']);
  });

  it('that does not exist is said in words, kept to be mended, and never handed over', () => {
    draw(<Dated start="2024-12-04" />);
    type('31/2/2024');
    leave();
    expect(heard).toEqual([]);
    expect(field().value).toBe('31/2/2024');
    expect(place.textContent).toContain('There is no 31 February 2024.');
    type('28/2/2024');
    expect(place.textContent).not.toContain('There is no');
    leave();
    expect(heard).toEqual(['2024-02-28']);
  });

  it('without a year asks for it, and a year like 0202 is doubted', () => {
    draw(<Dated />);
    type('4 dec');
    leave();
    expect(place.textContent).toContain('Which year?');
    type('4 dec 0202');
    leave();
    expect(place.textContent).toContain('The year 0202 cannot be right');
    expect(heard).toEqual([]);
  });

  it('half typed is not complained of while typing goes on', () => {
    draw(<Dated />);
    type('4 d');
    pause(300);
    expect(place.textContent).not.toContain('is not a date');
    expect(heard).toEqual([]);
  });

  it('can be emptied', () => {
    draw(<Dated start="2024-12-04" />);
    type('');
    leave();
    expect(heard).toEqual([null]);
  });
});

describe('one of several', () => {
  it('is real radio buttons under one name, so that keys and voices know them', () => {
    const choices = [
      { value: 'sent', label: 'Sent' },
      { value: 'received', label: 'Received' },
    ] as const;
    draw(<SegmentedChoice label="Which way" value="sent" choices={choices} onChange={hear} />);
    const radios = [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((radio) => radio.checked)).toEqual([true, false]);
    expect(new Set(radios.map((radio) => radio.name)).size).toBe(1);
    expect(place.querySelector('fieldset > legend')?.textContent).toBe('Which way');
    act(() => radios[1]?.click());
    expect(heard).toEqual(['received']);
  });
});
