import { FindingGlyph } from '@renderer/components/finding-glyph';
import { assertNever } from '@shared/lib/assert-never';
import type { Block, Facts, List, Signature, Table } from '@shared/reports/document-model';
import type { ReactNode } from 'react';
import { useLinks } from './links';
import { Words } from './paper-inline';
import { Closing } from './paper-letter';
import styles from './preview.module.css';

/** Heading levels below the screen's own: sections take 3 to 5, what stands in them the next. */
type HeadingTag = 'h3' | 'h4' | 'h5' | 'h6';
const SUBHEADINGS: Record<2 | 3 | 4 | 5 | 6, HeadingTag> = { 2: 'h4', 3: 'h5', 4: 'h6', 5: 'h6', 6: 'h6' };

/** Blocks one under the other. */
export function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a printed text have no other identity and never move
  return blocks.map((block, index) => <BlockOf key={`${index}/${block.kind}`} block={block} />);
}

function BlockOf({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return block.number === null ? (
        <p className={styles[block.style]}>
          <Words content={block.content} />
        </p>
      ) : (
        <div className={styles.numbered}>
          <span className={styles.number}>{block.number}</span>
          <p>
            <Words content={block.content} />
          </p>
        </div>
      );
    case 'subheading': {
      const Tag = SUBHEADINGS[block.level];
      return (
        <Tag className={styles.subheading} data-level={block.level}>
          <Words content={block.content} />
        </Tag>
      );
    }
    case 'list':
      return <ListOf list={block} />;
    case 'quotation':
      return (
        <blockquote className={styles.quotation}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'notice':
      return (
        <p className={styles.notice} data-tone={block.tone}>
          <Words content={block.content} />
        </p>
      );
    case 'finding-line':
      return (
        <p className={styles.findingLine}>
          {block.lead}:{' '}
          <strong className={styles.finding}>
            <FindingGlyph outcome={block.outcome} /> {block.label}
          </strong>
        </p>
      );
    case 'table':
      return <TableOf table={block} />;
    case 'facts':
      return <FactsOf facts={block} />;
    case 'signature':
      return <SignatureOf signature={block} />;
    default:
      return assertNever(block);
  }
}

function ListOf({ list }: { list: List }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items of a printed list have no other identity and never move
    <li key={index}>
      <Blocks blocks={item} />
    </li>
  ));
  return list.ordered ? (
    <ol className={styles.list} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  );
}

function TableOf({ table }: { table: Table }) {
  const { marked } = useLinks();
  const all = table.shares.reduce((sum, share) => sum + share, 0);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table} aria-label={table.description}>
        {table.caption ? <caption>{table.caption}</caption> : null}
        <colgroup>
          {table.shares.map((share, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed table's columns never move
            <col key={index} style={{ width: `${(share / all) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.header.map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed table's columns never move
              <th key={index} scope="col">
                <Words content={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr
              key={row.bookmark ?? index}
              data-marked={(row.bookmark !== null && row.bookmark === marked) || undefined}
            >
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a printed table's columns never move
                <td key={column}>
                  <Blocks blocks={cell.blocks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function FactsOf({ facts }: { facts: Facts }) {
  return (
    <dl className={styles.facts} aria-label={facts.description}>
      {facts.rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            <Words content={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SignatureOf({ signature }: { signature: Signature }) {
  if (signature.closing) return <Closing signature={signature} />;
  return (
    <dl className={styles.facts} aria-label={`Signature of ${signature.name}`}>
      <div className={styles.signLine}>
        <dt>Signed</dt>
        <dd />
      </div>
      <div>
        <dt>Name</dt>
        <dd>{signature.name}</dd>
      </div>
      <div>
        <dt>Capacity</dt>
        <dd>{signature.capacity}</dd>
      </div>
      <div>
        <dt>Date</dt>
        <dd>{signature.signedOn}</dd>
      </div>
    </dl>
  );
}
