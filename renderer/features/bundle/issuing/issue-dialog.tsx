import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { ProgressDialog } from '@renderer/components/progress-dialog';
import type { LateWay } from '@shared/bundle/page-plan';
import type { PreFlightFinding } from '@shared/bundle/pre-flight';
import type { Bundle, BundleIssue } from '@shared/domain/bundle';
import { useEffect, useState } from 'react';
import styles from '../bundle.module.css';
import type { BundlePlan } from '../use-bundle-plan';
import { LateChoice } from './late-choice';
import { useIssue } from './use-issue';

type Props = {
  readonly opened: boolean;
  readonly bundle: Bundle;
  readonly before: BundleIssue | undefined;
  readonly plan: BundlePlan;
  readonly checks: readonly PreFlightFinding[];
  readonly way: LateWay;
  readonly onWay: (way: LateWay) => void;
  readonly onClose: () => void;
  readonly onIssued: () => void;
};

/** Before a bundle goes out: what stands in the way, what to know, to whom it goes. */
export function IssueDialog(props: Props) {
  const { opened, bundle, before, plan, checks, way, onWay, onClose, onIssued } = props;
  const [recipients, setRecipients] = useState('');
  const [citeBy, setCiteBy] = useState(true);
  const [known, setKnown] = useState(false);
  const { run, progress, issuing } = useIssue();
  // Each opening begins afresh. The dialog itself stays, so that it can give the keyboard back where it came from.
  useEffect(() => {
    if (!opened) return;
    setRecipients('');
    setCiteBy(true);
    setKnown(false);
  }, [opened]);
  const must = checks.filter(({ level }) => level === 'must');
  const marksLeft = checks.find(({ kind }) => kind === 'not-carried-out');
  const toKnow = checks.length - must.length;
  const planned = plan.planned;
  const may = must.length === 0 && planned?.ok === true && plan.unknown === 0 && (toKnow === 0 || known);
  const issue = async () => {
    if (!planned?.ok) return;
    const done = await run(bundle, planned.value, plan.facts, { way, before, recipients, citeBy });
    if (!done) return;
    onClose();
    onIssued();
  };
  return (
    <>
      <Modal
        opened={opened && !issuing}
        onClose={onClose}
        title={`Issue ${bundle.title || 'the bundle'}`}
        size="lg"
      >
        <div className={styles.fields}>
          {must.length > 0 ? (
            <Notice kind="must" title={`${must.length} to settle first.`}>
              {must[0]?.message} {must.length > 1 ? 'See Checks for the rest.' : ''}
            </Notice>
          ) : null}
          {planned && !planned.ok ? <Notice kind="must">{planned.message}</Notice> : null}
          {bundle.redacted ? (
            <Notice kind="note" title="A redacted copy.">
              What is marked is taken out, and the file is read again before it is kept.
            </Notice>
          ) : marksLeft ? (
            <Notice kind="check" title="Not redacted.">
              {marksLeft.message}
            </Notice>
          ) : null}
          {before ? <LateChoice way={way} onWay={onWay} before={before} /> : null}
          <Textarea
            label="To whom it goes"
            description="Kept with the issue. Each on a line of their own."
            autosize
            minRows={2}
            value={recipients}
            onChange={(event) => setRecipients(event.currentTarget.value)}
            data-autofocus
          />
          <Checkbox
            label="Show citations by this bundle’s page numbers from now on"
            description="In reports and on every screen. Can be changed under Issued."
            checked={citeBy}
            onChange={(event) => setCiteBy(event.currentTarget.checked)}
          />
          {toKnow > 0 ? (
            <Checkbox
              label={`I have looked at the ${toKnow} ${toKnow === 1 ? 'thing' : 'things'} to know under Checks`}
              checked={known}
              onChange={(event) => setKnown(event.currentTarget.checked)}
            />
          ) : null}
          <p className="quiet">
            What goes out is kept as it went: every page and its number, the date, to whom, and the SHA-256 of
            the file. It is not changed afterwards.
          </p>
        </div>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button onClick={() => void issue()} disabled={!may}>
            Make and save…
          </Button>
        </Group>
      </Modal>
      <ProgressDialog {...progress} />
    </>
  );
}
