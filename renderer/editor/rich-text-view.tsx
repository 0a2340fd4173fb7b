import { useCase } from '@renderer/data/case-context';
import { DOUBTFUL_WORDS, useDoubtfulCitations } from '@renderer/data/doubtful-citations';
import { byId } from '@shared/domain/case-file';
import { citationLabel, personLabel } from '@shared/domain/labels';
import type { RichText, RichTextBlock, RichTextInline, RichTextListItem } from '@shared/domain/rich-text';
import { assertNever } from '@shared/lib/assert-never';
import { Fragment, type ReactNode } from 'react';
import './editor.css';
import { useEvidenceOpener } from './evidence-opener';

/** A text of the case, to read. */
export function RichTextView({ value, empty }: { value: RichText | null; empty?: string }) {
  if (!value) return empty ? <p className="rich-text-empty">{empty}</p> : null;
  return <div className="rich-text">{value.content.map((block, index) => showBlock(block, index))}</div>;
}

function showBlock(block: RichTextBlock | RichTextListItem, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{block.content?.map(showInline)}</p>;
    case 'heading':
      return block.attrs.level === 3 ? (
        <h3 key={key}>{block.content?.map(showInline)}</h3>
      ) : (
        <h4 key={key}>{block.content?.map(showInline)}</h4>
      );
    case 'bulletList':
      return <ul key={key}>{block.content.map(showBlock)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={block.attrs?.start}>
          {block.content.map(showBlock)}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{block.content.map(showBlock)}</li>;
    case 'blockquote':
      return <blockquote key={key}>{block.content.map(showBlock)}</blockquote>;
    default:
      return assertNever(block);
  }
}

const MARKED = {
  bold: (inner: ReactNode) => <strong>{inner}</strong>,
  italic: (inner: ReactNode) => <em>{inner}</em>,
  underline: (inner: ReactNode) => <u>{inner}</u>,
};

function showInline(node: RichTextInline, key: number): ReactNode {
  let marked = bareInline(node);
  for (const mark of node.marks ?? []) marked = MARKED[mark.type](marked);
  return <Fragment key={key}>{marked}</Fragment>;
}

function bareInline(node: RichTextInline): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return <br />;
    case 'citation':
      return <ReferenceButton type="citation" id={node.attrs.citationId} />;
    case 'person':
      return <ReferenceButton type="person" id={node.attrs.personId} />;
    default:
      return assertNever(node);
  }
}

function ReferenceButton({ type, id }: { type: 'citation' | 'person'; id: string }) {
  const caseFile = useCase();
  const open = useEvidenceOpener();
  const doubtful = useDoubtfulCitations().has(id);
  if (type === 'person') return <span className="reference person">{personLabel(caseFile, id)}</span>;
  const citation = byId(caseFile.citations, id);
  return (
    <button
      type="button"
      className={`reference citation${citation ? '' : ' broken'}${doubtful ? ' doubtful' : ''}`}
      title={doubtful ? DOUBTFUL_WORDS : undefined}
      onClick={() => open(type, id)}
    >
      {citation ? citationLabel(caseFile, citation) : '[missing source]'}
    </button>
  );
}
