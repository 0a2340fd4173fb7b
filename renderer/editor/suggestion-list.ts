import type { SuggestionProps } from '@tiptap/suggestion';
import type { Offer } from './reference-source';

/** The list of offers under the cursor: a listbox in plain DOM, driven by the keys the editor passes on. */
export class SuggestionList {
  private readonly element = document.createElement('div');
  private offers: readonly Offer[] = [];
  private selected = 0;
  private command: (offer: Offer) => void = () => {};
  private unmount: () => void = () => {};

  constructor(private readonly emptyWords: string) {
    this.element.className = 'suggestion-list';
    this.element.setAttribute('role', 'listbox');
  }

  start(props: SuggestionProps<Offer, Offer>): void {
    this.unmount = props.mount(this.element);
    this.update(props);
  }

  update(props: SuggestionProps<Offer, Offer>): void {
    this.offers = props.items;
    this.command = props.command;
    this.selected = Math.min(this.selected, Math.max(0, this.offers.length - 1));
    this.draw();
  }

  /** Whether the key was used here. */
  key(event: KeyboardEvent): boolean {
    if (this.offers.length === 0) return false;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.selected);
    else return false;
    return true;
  }

  end(): void {
    this.unmount();
    this.element.remove();
  }

  private move(by: number): void {
    this.selected = (this.selected + by + this.offers.length) % this.offers.length;
    this.draw();
  }

  private choose(index: number): void {
    const offer = this.offers[index];
    if (offer) this.command(offer);
  }

  private draw(): void {
    this.element.replaceChildren();
    if (this.offers.length === 0) {
      const empty = document.createElement('div');
      empty.className = 'suggestion-empty';
      empty.textContent = this.emptyWords;
      this.element.append(empty);
      return;
    }
    for (const [index, offer] of this.offers.entries()) {
      const item = document.createElement('div');
      item.className = 'suggestion-item';
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(index === this.selected));
      const label = document.createElement('strong');
      label.textContent = offer.label;
      const detail = document.createElement('span');
      detail.textContent = offer.detail;
      item.append(label, ' ', detail);
      // Before blur, so that the editor keeps its focus and its selection.
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.choose(index);
      });
      this.element.append(item);
    }
  }
}
