import type { LetterFront, Signature, TitlePage } from '@shared/reports/document-model';
import styles from './letter.module.css';
import { Words } from './paper-inline';
import sheet from './preview.module.css';

type LetterProps = { title: TitlePage; letter: LetterFront; draft: boolean };

/** The head of a letter, down to its subject. */
export function LetterTitle({ title, letter, draft }: LetterProps) {
  return (
    <header className={sheet.title} data-layout="letter">
      <p className={styles.paper}>{title.council}</p>
      <Lines className={styles.from} lines={letter.from} />
      {draft ? (
        <p className={sheet.notice} data-tone="missing">
          <strong>DRAFT. Not to be sent: the last page says what is missing.</strong>
        </p>
      ) : null}
      {title.remarks.map((remark) => (
        <p className={sheet.notice} data-tone="note" key={remark}>
          {remark}
        </p>
      ))}
      <Lines className={styles.lines} lines={letter.to} />
      <div className={styles.lines}>
        {title.facts.rows.map((row) => (
          <div key={row.label}>
            <strong>{row.label}:</strong> <Words content={row.value} />
          </div>
        ))}
      </div>
      <p className={styles.greeting}>{letter.salutation}</p>
      <h2 className={styles.subject}>{title.title}</h2>
    </header>
  );
}

function Lines({ lines, className }: { lines: readonly string[]; className: string | undefined }) {
  return (
    <div className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed address have no other identity and never move
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}

/** How a letter ends: its words, room to sign, name and capacity. */
export function Closing({ signature }: { signature: Signature }) {
  return (
    <div className={styles.closing}>
      <p>{signature.closing}</p>
      <div>
        <strong>{signature.name}</strong>
      </div>
      <div>{signature.capacity}</div>
      {signature.signedOn ? <div>Signed {signature.signedOn}</div> : null}
    </div>
  );
}
