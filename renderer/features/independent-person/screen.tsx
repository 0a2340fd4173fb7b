import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/empty-state';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useNavigation } from '@renderer/navigation/navigation';
import { inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import { REPORT_HEADINGS } from './report-headings';
import { ViewOfFinding } from './view-of-finding';

/** The Independent Person's report: each finding in turn, then the investigation as a whole. */
export function Screen() {
  const caseFile = useCase();
  const edit = useEdit();
  const { go } = useNavigation();
  const report = caseFile.independentReport;
  const points = inOrder(caseFile.points).filter((point) => point.scope.status === 'accepted');
  const viewed = points.filter((point) => findingOf(caseFile.findings, point.id, 'independent-person')?.view);

  return (
    <>
      <ScreenHeading
        title={headingFor(points.length, viewed.length)}
        subtitle="Your report stands apart from the Investigating Officer's. Nothing here changes their findings."
        actions={
          <Button variant="default" onClick={() => go('documents', { id: 'independent-report' })}>
            Read the report
          </Button>
        }
      />
      <Section
        title="The findings, point by point"
        hint="Say of each whether you agree, and why not where you do not"
      >
        {points.length === 0 ? (
          <EmptyState
            title="No complaint points yet"
            hint="They come from the agreed statement of complaint."
          />
        ) : (
          points.map((point) => <ViewOfFinding key={point.id} point={point} />)
        )}
      </Section>
      <Section title="The investigation as a whole">
        {REPORT_HEADINGS.map(({ field, label, description }) => (
          <RichTextField
            key={field}
            label={label}
            description={description}
            value={report[field]}
            onChange={(value) =>
              edit.patch(
                `Independent Person: ${label}`,
                'independentReport',
                report.id,
                { [field]: value },
                field,
              )
            }
          />
        ))}
      </Section>
    </>
  );
}

function headingFor(points: number, viewed: number): string {
  if (points === 0) return 'There are no findings to comment on yet';
  if (viewed === points)
    return `Your view of ${points === 1 ? 'the finding' : `all ${points} findings`} is given`;
  return `${viewed} of ${points} findings have your view`;
}
