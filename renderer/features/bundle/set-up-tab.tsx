import { Checkbox, Select } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useEdit } from '@renderer/data/case-context';
import { setUpBy } from '@shared/bundle/bundle-changes';
import { NUMBERING_RULES, numberingRule } from '@shared/bundle/numbering-rules';
import type { LateWay } from '@shared/bundle/page-plan';
import type { Bundle, BundleIssue } from '@shared/domain/bundle';
import styles from './bundle.module.css';
import { LateChoice } from './issuing/late-choice';

type Props = {
  readonly bundle: Bundle;
  readonly before: BundleIssue | undefined;
  readonly way: LateWay;
  readonly onWay: (way: LateWay) => void;
};

const NUMBERINGS = [
  { value: 'through', label: '1, 2, 3 to the end' },
  { value: 'by-section', label: 'A1, B1 by section' },
] as const;
const SUFFIXES = [
  { value: 'letters', label: '14a, 14b' },
  { value: 'points', label: '14.1, 14.2' },
] as const;
const PLACES = [
  { value: 'bottom-right', label: 'Bottom right' },
  { value: 'bottom-centre', label: 'Bottom centre' },
  { value: 'top-right', label: 'Top right' },
] as const;
const BOOKMARKS = [
  { value: 'title-and-page', label: 'Page and title' },
  { value: 'date-title-and-page', label: 'Page, date and title' },
  { value: 'date-and-title', label: 'Date and title' },
  { value: 'title', label: 'Title' },
] as const;

/** How the bundle is numbered, stamped and put together. */
export function SetUpTab({ bundle, before, way, onWay }: Props) {
  const edit = useEdit();
  const set = (label: string, fields: Partial<Bundle>) => edit.patch(label, 'bundles', bundle.id, fields);
  const rule = numberingRule(bundle);
  const option = (
    label: string,
    field: 'cover' | 'dividers' | 'backToIndex' | 'listExclusions' | 'redacted',
  ) => (
    <Checkbox
      label={label}
      checked={bundle[field]}
      onChange={(event) => set('Set up the bundle', { [field]: event.currentTarget.checked })}
    />
  );
  return (
    <div className={styles.setUp}>
      <Section title="Title and numbering">
        <div className={styles.fields}>
          <LineField
            label="Title"
            value={bundle.title}
            onChange={(title) => set('Title of the bundle', { title })}
          />
          <Select
            label="Set up by"
            description="Rules that courts and tribunals follow. None of them was found to bind a complaint panel."
            allowDeselect={false}
            data={[
              ...NUMBERING_RULES.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'own', label: 'Set by hand' },
            ]}
            value={rule ? rule.id : 'own'}
            onChange={(id) =>
              id && edit.patch('Numbering rule', 'bundles', bundle.id, (now) => setUpBy(now, id))
            }
          />
          {rule ? (
            <Notice
              kind={rule.confirmed ? 'note' : 'check'}
              title={rule.confirmed ? undefined : 'Not confirmed by our sources.'}
            >
              {rule.says} Source: {rule.source}.
            </Notice>
          ) : null}
          <SegmentedChoice
            label="Page numbers"
            value={bundle.numbering}
            choices={NUMBERINGS}
            onChange={(numbering) => set('Numbering', { numbering, scheme: 'own' })}
          />
          <SegmentedChoice
            label="Late pages put in between"
            value={bundle.suffix}
            choices={SUFFIXES}
            onChange={(suffix) => set('Numbering', { suffix })}
          />
          {before ? <LateChoice way={way} onWay={onWay} before={before} /> : null}
        </div>
      </Section>
      <Section title="On the pages">
        <div className={styles.fields}>
          <SegmentedChoice
            label="Where the number stands"
            value={bundle.numberPlace}
            choices={PLACES}
            onChange={(numberPlace) => set('Set up the bundle', { numberPlace })}
          />
          <LineField
            label="Printed at the top of every page"
            description="Leave empty for nothing. A page without a margin is made slightly smaller, so that nothing is under a stamp."
            value={bundle.confidential}
            onChange={(confidential) => set('Set up the bundle', { confidential })}
          />
          <SegmentedChoice
            label="Bookmarks"
            value={bundle.bookmarks}
            choices={BOOKMARKS}
            onChange={(bookmarks) => set('Set up the bundle', { bookmarks })}
          />
          {option('A cover page', 'cover')}
          {option('A page before each section', 'dividers')}
          {option('“Back to index” on every page', 'backToIndex')}
          {option('The index names what was left out, and why', 'listExclusions')}
        </div>
      </Section>
    </div>
  );
}
