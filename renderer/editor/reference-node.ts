import { mergeAttributes, Node } from '@tiptap/core';
import type { ReferenceSource } from './reference-source';

export type ReferenceOptions = {
  source: ReferenceSource | null;
  /** Called when a reference is clicked or opened with Enter. */
  open: (type: 'citation' | 'person', id: string) => void;
};

type ReferenceStorage = { refresh: Set<() => void> };

/**
 * A node that stands for a record of the case and shows its label as it is now. It is plain DOM rather
 * than a React component: a finding can hold hundreds of them and each keystroke passes by them all.
 */
function referenceNode(type: 'citation' | 'person', idAttribute: 'citationId' | 'personId') {
  const dataAttribute = `data-${type}-id`;
  return Node.create<ReferenceOptions, ReferenceStorage>({
    name: type,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,

    addOptions() {
      return { source: null, open: () => {} };
    },

    addStorage() {
      return { refresh: new Set() };
    },

    addAttributes() {
      return {
        [idAttribute]: {
          default: null,
          parseHTML: (element) => element.getAttribute(dataAttribute),
          renderHTML: (attributes) => ({ [dataAttribute]: attributes[idAttribute] }),
        },
      };
    },

    parseHTML() {
      return [
        {
          tag: `span[${dataAttribute}]`,
          // A reference pasted from another case leads nowhere here; its label stays as words.
          getAttrs: (element) => {
            const id = element.getAttribute(dataAttribute);
            return id && this.options.source?.show(type, id).broken === false ? null : false;
          },
        },
      ];
    },

    renderHTML({ HTMLAttributes, node }) {
      const label = this.options.source?.show(type, node.attrs[idAttribute]).label ?? '';
      return ['span', mergeAttributes(HTMLAttributes, { class: `reference ${type}` }), label];
    },

    renderText({ node }) {
      const label = this.options.source?.show(type, node.attrs[idAttribute]).label ?? '';
      return type === 'citation' ? `[${label}]` : label;
    },

    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('span');
        const id = String(node.attrs[idAttribute]);
        const show = () => {
          const shown = this.options.source?.show(type, id);
          if (!shown) return;
          dom.className = `reference ${type}${shown.broken ? ' broken' : ''}${shown.doubtful ? ' doubtful' : ''}`;
          dom.textContent = shown.label;
          if (shown.title) dom.title = shown.title;
          else dom.removeAttribute('title');
        };
        show();
        dom.addEventListener('click', () => this.options.open(type, id));
        this.storage.refresh.add(show);
        return { dom, destroy: () => this.storage.refresh.delete(show) };
      };
    },

    addKeyboardShortcuts() {
      const openSelected = () => {
        const { selection } = this.editor.state;
        const node =
          'node' in selection ? (selection.node as { type: { name: string }; attrs: object }) : null;
        if (node?.type.name !== type) return false;
        this.options.open(type, String((node.attrs as Record<string, unknown>)[idAttribute]));
        return true;
      };
      return Object.fromEntries([['Enter', openSelected]]);
    },
  });
}

/** Points at a citation of the case. */
export const CitationNode = referenceNode('citation', 'citationId');
/** Points at a person of the case. */
export const PersonNode = referenceNode('person', 'personId');
