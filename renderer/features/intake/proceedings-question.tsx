import { Freezes } from '@renderer/casework/freezes';
import { Notice } from '@renderer/components/notice';
import styles from './intake.module.css';

/** Other proceedings that considering the complaint might prejudice (SI 2006/1738 reg 8). */
export function ProceedingsQuestion() {
  return (
    <>
      <Freezes />
      <div className={styles.next}>
        <Notice kind="note" title="Only where it might prejudice them.">
          The council may then decline to consider the complaint, or a part of it (SI 2006/1738 regulation 8).
          It says which proceedings, how they might suffer, and that the complaint can be put in again when
          they end. Points that stand still are marked as frozen under “The decision”.
        </Notice>
      </div>
    </>
  );
}
