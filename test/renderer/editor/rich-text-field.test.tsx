// @vitest-environment happy-dom
import { OpenCase, useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import type { CaseSession } from '@renderer/data/case-session';
import { pendingTyping } from '@renderer/data/pending-typing';
import { placeCase } from '@renderer/data/place-case';
import { currentInsertionPoint } from '@renderer/editor/insertion-point';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { findingOf } from '@shared/domain/finding';
import { danglingReferences } from '@shared/domain/references';
import { plainFromRichText, type RichText, richTextSchema } from '@shared/domain/rich-text';
import { removeCitation } from '@shared/evidence/remove-document';
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type {} from '@tiptap/starter-kit';
import fc from 'fast-check';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore } from '../data/store';

let root: Root;
let place: HTMLElement;
let session: CaseSession;

const say = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

function Analysis() {
  session = useCaseSession();
  const edit = useEdit();
  const finding = findingOf(useCase().findings, 'p1', 'investigating-officer');
  return (
    <RichTextField
      label="Analysis"
      value={finding?.analysis ?? null}
      onChange={(analysis) => edit.patch('Write the analysis', 'findings', 'f1', { analysis })}
      citeTarget={{ pointId: 'p1', label: 'Analysis, point 1' }}
    />
  );
}

const kept = () => findingOf(session.getSnapshot().findings, 'p1', 'investigating-officer')?.analysis ?? null;
const words = () => plainFromRichText(kept());
const field = () => place.querySelector<HTMLElement & { editor: Editor }>('.ProseMirror');
const editor = () => {
  const found = field()?.editor;
  if (!found) throw new Error('No editor is drawn');
  return found;
};
const shown = () => editor().getText();

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
  place = document.createElement('main');
  document.body.replaceChildren(place);
  root = createRoot(place);
  root.render(
    <OpenCase caseId="k">
      <Analysis />
    </OpenCase>,
  );
  await vi.waitFor(() => expect(field()).not.toBeNull());
});
afterEach(() => root.unmount());

describe('typing', () => {
  test('is handed on after a pause, as a text that the case can hold', async () => {
    editor().commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: 'First.' }] });
    expect(words()).toBe('The record is plain.');
    expect(pendingTyping.any).toBe(true);
    await vi.waitFor(() => expect(words()).toBe('First.\nThe record is plain.'));
    expect(richTextSchema.parse(kept())).toEqual(kept());
    expect(pendingTyping.any).toBe(false);
  });
  test('is handed on when the field goes away before the pause', () => {
    editor().commands.insertContentAt(1, 'Plainly: ');
    root.render(<OpenCase caseId="k">another screen</OpenCase>);
    return vi.waitFor(() => expect(words()).toBe('Plainly: The record is plain.'));
  });
  test('that leaves no words leaves nothing', async () => {
    editor().commands.clearContent(true);
    await vi.waitFor(() => expect(kept()).toBeNull());
  });
});

describe('a text that changes elsewhere', () => {
  test('is shown, and Ctrl+Z in the field does not bring back the one before', async () => {
    editor().commands.insertContentAt(1, 'Mine. ');
    pendingTyping.flushAll();
    session.change({
      label: 'Elsewhere',
      steps: [
        {
          kind: 'findings',
          id: 'f1',
          put: { ...smallCase().findings[0], analysis: say('From elsewhere.') } as never,
        },
      ],
    });
    await vi.waitFor(() => expect(shown()).toBe('From elsewhere.'));
    editor().commands.undo();
    expect(shown()).toBe('From elsewhere.');
  });
  test('does not take away what is being typed', async () => {
    editor().commands.insertContentAt(1, 'Mine. ');
    const finding = smallCase().findings[0];
    session.change({
      label: 'Elsewhere',
      steps: [{ kind: 'findings', id: 'f1', put: { ...finding, analysis: say('From elsewhere.') } as never }],
    });
    await vi.waitFor(() => expect(words()).toBe('Mine. The record is plain.'));
    expect(shown()).toBe('Mine. The record is plain.');
  });
});

describe('references', () => {
  const cite = (citationId: string) =>
    editor().commands.insertContentAt(1, { type: 'citation', attrs: { citationId } });
  const chip = () => place.querySelector('.reference.citation')?.textContent;

  test('show what their source is called now', async () => {
    cite('c1');
    expect(chip()).toBe('E1, page 2');
    const [document] = smallCase().documents;
    session.change({
      label: 'Renumber',
      steps: [{ kind: 'documents', id: 'd1', put: { ...document, reference: 'B14' } as never }],
    });
    expect(chip()).toBe('B14, page 2');
  });
  test('to a source that is gone by then are kept as words', async () => {
    cite('c1');
    pendingTyping.flushAll();
    editor().view.dispatch(closeHistory(editor().state.tr));
    editor().commands.deleteRange({ from: 1, to: 2 });
    pendingTyping.flushAll();
    session.change(removeCitation(session.getSnapshot(), 'c1'));
    // The field's own undo knows nothing of the deletion.
    editor().commands.undo();
    pendingTyping.flushAll();
    expect(words()).toContain('[missing source]');
    expect(danglingReferences(session.getSnapshot())).toEqual([]);
    expect(shown()).toContain('[missing source]');
  });
  test('are put where the cursor was, after a space when they follow a word', async () => {
    field()?.dispatchEvent(new FocusEvent('focus'));
    editor().commands.setTextSelection(4);
    expect(currentInsertionPoint()).toMatchObject({ label: 'Analysis, point 1', pointId: 'p1' });
    currentInsertionPoint()?.insertCitation('c1');
    expect(shown()).toBe('The [E1, page 2] record is plain.');
    editor().commands.setTextSelection({ from: 1, to: 1 });
    currentInsertionPoint()?.insertPerson('sw');
    expect(shown()).toBe('the Social Worker The [E1, page 2] record is plain.');
    root.render(<OpenCase caseId="k">another screen</OpenCase>);
    await vi.waitFor(() => expect(currentInsertionPoint()).toBeNull());
  });
});

describe('whatever is put in', () => {
  const tag = fc.constantFrom(
    ...[
      'p',
      'h1',
      'h3',
      'ul',
      'ol',
      'li',
      'blockquote',
      'b',
      'i',
      'u',
      's',
      'code',
      'pre',
      'table',
      'tr',
      'td',
    ],
    ...['a', 'span', 'div', 'hr', 'br', 'img', 'mark', 'sub', 'svg'],
  );
  const attribute = fc.constantFrom(
    '',
    ' style="font-weight:bold"',
    ' data-citation-id="c1"',
    ' data-citation-id="x"',
    ' data-person-id="sw"',
    ' start="7"',
    ' start="-2.5"',
    ' type="a"',
    ' class="x"',
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('words', ' ', '&nbsp;', '– more'),
      fc
        .tuple(tag, attribute, fc.array(tie('html'), { maxLength: 3 }))
        .map(([name, more, inner]) => `<${name}${more}>${inner.join('')}</${name}>`),
    ),
  }));

  test('any HTML pasted gives a text that the case can hold, with no reference to nothing', () => {
    fc.assert(
      fc.property(html, (pasted) => {
        editor().commands.clearContent();
        editor().view.pasteHTML(`<div>${pasted}</div>`);
        pendingTyping.flushAll();
        expect(place.querySelector('.rich-text-fault')).toBeNull();
        expect(danglingReferences(session.getSnapshot())).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
