import { Button, Group } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { copyText } from '@renderer/platform/copy-text';
import { oldToNew } from '@shared/bundle/old-to-new';
import type { BundleIssue } from '@shared/domain/bundle';
import { byId } from '@shared/domain/case-file';
import { everyNumber } from '@shared/domain/page-run';
import { formatLong } from '@shared/lib/plain-date';
import styles from '../bundle.module.css';
import { saveTable } from './save-table';
import { tell } from './use-making';

const HOW: Readonly<Record<BundleIssue['how'], string>> = {
  first: '',
  append: 'Late papers at the end.',
  suffix: 'Late papers in their place, with suffixes.',
  're-flow': 'Numbered anew.',
};

function Issue({ issue, cited }: { issue: BundleIssue; cited: boolean }) {
  const { bundleIssues, matter } = useCase();
  const edit = useEdit();
  const before = byId(bundleIssues, issue.followsIssueId);
  const citeBy = (citeByIssueId: string | null) =>
    edit.patch(citeByIssueId ? `Cite by ${issue.title}` : 'Cite by the register', 'matter', matter.id, {
      citeByIssueId,
    });
  const table = (kind: 'docx' | 'csv') => {
    if (!before) return;
    void saveTable(matter, kind, {
      title: `${issue.title}: page numbers of issue ${before.number} and issue ${issue.number}`,
      columns: [
        ['No', 12],
        ['Document', 44],
        [`Issue ${before.number}`, 22],
        [`Issue ${issue.number}`, 22],
      ],
      rows: oldToNew(before, issue).map(({ reference, title, was, now }) => [
        reference,
        title,
        was ?? 'new',
        now ?? 'no longer in it',
      ]),
    }).then((said) => said && tell(said));
  };
  return (
    <Section
      title={`Issue ${issue.number}, ${formatLong(issue.issuedOn)}`}
      hint={`${everyNumber(issue.runs).length.toLocaleString('en-GB')} pages. ${HOW[issue.how]} ${issue.redacted ? 'Redacted copy. ' : ''}${cited ? 'Citations show its page numbers.' : ''}`}
      actions={
        cited ? (
          <Button variant="light" size="xs" onClick={() => citeBy(null)}>
            Show them by the register again
          </Button>
        ) : (
          <Button variant="default" size="xs" onClick={() => citeBy(issue.id)}>
            Show citations by its numbers
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>
          {issue.fileName} ({(issue.size / 1_000_000).toFixed(1)} MB)
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code className={styles.hash}>{issue.sha256}</code>{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => tell(copyText(issue.sha256) ? 'Copied.' : 'It could not be copied.')}
          >
            Copy
          </Button>
        </dd>
        <dt>Sent to</dt>
        <dd className={styles.recipients}>{issue.recipients || 'Not recorded'}</dd>
      </dl>
      {before ? (
        <Group gap="xs" mt="sm">
          <Button variant="default" size="xs" onClick={() => table('docx')}>
            Old and new page numbers as Word…
          </Button>
          <Button variant="default" size="xs" onClick={() => table('csv')}>
            As CSV…
          </Button>
        </Group>
      ) : null}
    </Section>
  );
}

/** What of a bundle went out: when, to whom, with which hash; and which issue citations are shown by. */
export function IssuedTab({ issues }: { issues: readonly BundleIssue[] }) {
  const { matter } = useCase();
  if (issues.length === 0) {
    return (
      <EmptyState
        title="This bundle has not gone out"
        hint="When it is issued, its pages, their numbers, the file’s SHA-256, the date and the recipients are kept here and never changed."
      />
    );
  }
  return (
    <div className={styles.issues}>
      {issues
        .toSorted((a, b) => b.number - a.number)
        .map((issue) => (
          <Issue key={issue.id} issue={issue} cited={matter.citeByIssueId === issue.id} />
        ))}
    </div>
  );
}
