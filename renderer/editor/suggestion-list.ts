import type { SuggestionProps } from '@tiptap/suggestion';
import type { Offer } from './reference-source';

let lists = 0;

/**
 * The list of offers under the cursor: a listbox in plain DOM, driven by the keys the editor passes on. The
 * editor keeps the focus and names the chosen offer as its active one, so that a screen reader says it.
 */
export class SuggestionList {
  readonly #element = document.createElement('div');
  readonly #id = `offers-${++lists}`;
  readonly #emptyWords: string;
  readonly #editor: () => HTMLElement;
  #offers: readonly Offer[] = [];
  #selected = 0;
  #command: (offer: Offer) => void = () => {};
  #unmount: () => void = () => {};

  constructor(emptyWords: string, editor: () => HTMLElement) {
    this.#emptyWords = emptyWords;
    this.#editor = editor;
    this.#element.className = 'suggestion-list';
    this.#element.id = this.#id;
    this.#element.setAttribute('role', 'listbox');
    this.#element.setAttribute('aria-label', 'Offers');
  }

  start(props: SuggestionProps<Offer, Offer>): void {
    this.#offers = [];
    this.#selected = 0;
    this.#element.replaceChildren();
    this.#unmount = props.mount(this.#element);
    this.#editor().setAttribute('aria-controls', this.#id);
  }

  update(props: SuggestionProps<Offer, Offer>): void {
    this.#command = props.command;
    // While the next offers are looked up, the last ones stay: an empty list would only flash.
    if (props.loading) return;
    const before = this.#offers[this.#selected]?.key;
    this.#offers = props.items;
    this.#selected = Math.max(
      0,
      this.#offers.findIndex((offer) => offer.key === before),
    );
    this.#draw();
  }

  /** Whether the key was used here. */
  key(event: KeyboardEvent): boolean {
    if (this.#offers.length === 0 || event.isComposing) return false;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Enter' || event.key === 'Tab') this.#choose(this.#selected);
    else return false;
    return true;
  }

  end(): void {
    this.#unmount();
    this.#element.remove();
    this.#offers = [];
    this.#editor().removeAttribute('aria-controls');
    this.#editor().removeAttribute('aria-activedescendant');
  }

  #move(by: number): void {
    this.#selected = (this.#selected + by + this.#offers.length) % this.#offers.length;
    this.#draw();
  }

  #choose(index: number): void {
    const offer = this.#offers[index];
    if (offer) this.#command(offer);
  }

  #draw(): void {
    this.#element.replaceChildren();
    this.#editor().removeAttribute('aria-activedescendant');
    if (this.#offers.length === 0) {
      const empty = document.createElement('div');
      empty.className = 'suggestion-empty';
      empty.setAttribute('role', 'option');
      empty.setAttribute('aria-disabled', 'true');
      empty.textContent = this.#emptyWords;
      this.#element.append(empty);
      return;
    }
    for (const [index, offer] of this.#offers.entries()) {
      const chosen = index === this.#selected;
      const item = document.createElement('div');
      item.className = 'suggestion-item';
      item.id = `${this.#id}-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(chosen));
      const label = document.createElement('strong');
      label.textContent = offer.label;
      const detail = document.createElement('span');
      detail.textContent = offer.detail;
      item.append(label, ' ', detail);
      // Before blur, so that the editor keeps its focus and its selection.
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.#choose(index);
      });
      this.#element.append(item);
      if (chosen) this.#editor().setAttribute('aria-activedescendant', item.id);
    }
  }
}
