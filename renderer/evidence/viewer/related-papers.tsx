import { useCasePart } from '@renderer/data/case-context';
import { byId, inOrder } from '@shared/domain/case-file';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { IconPaperclip } from '@tabler/icons-react';
import { useMemo } from 'react';
import styles from './viewer.module.css';

type Props = { readonly document: EvidenceDocument; readonly onOpen: (documentId: string) => void };

/** The e-mail a paper came with, or what came with an e-mail; each to be pressed. */
export function RelatedPapers({ document, onOpen }: Props) {
  const documents = useCasePart((caseFile) => caseFile.documents);
  const attached = useMemo(
    () => inOrder(documents.filter(({ parentId }) => parentId === document.id)),
    [documents, document.id],
  );
  const parent = byId(documents, document.parentId);
  if (!parent && attached.length === 0) return null;
  const name = ({ reference, title }: EvidenceDocument) => `${reference} ${title}`.trim();
  return (
    <div className={styles.related}>
      <IconPaperclip size={15} aria-hidden="true" />
      {parent ? (
        <span>
          Came with{' '}
          <button type="button" className={styles.linkButton} onClick={() => onOpen(parent.id)}>
            {name(parent)}
          </button>
        </span>
      ) : null}
      {attached.length > 0 ? (
        <span>
          Attached:{' '}
          {attached.map((each, index) => (
            <span key={each.id}>
              {index > 0 ? ', ' : ''}
              <button type="button" className={styles.linkButton} onClick={() => onOpen(each.id)}>
                {name(each)}
              </button>
            </span>
          ))}
        </span>
      ) : null}
    </div>
  );
}
