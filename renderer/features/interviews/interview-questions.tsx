import { ActionIcon, Button, Checkbox, Group, Select } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { Section } from '@renderer/components/section';
import { useCase, useEdit } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { Interview } from '@shared/domain/interview';
import { IconTrash } from '@tabler/icons-react';
import styles from './interviews.module.css';
import { useInterview } from './use-interview';

type Question = Interview['questions'][number];

/** What to ask, by point; ticked off as it is asked. */
export function InterviewQuestions({ interview }: { interview: Interview }) {
  const { points } = useCase();
  const edit = useEdit();
  const set = useInterview(interview);
  const { questions } = interview;
  const keep = (next: Question[], key?: string) => set('questions', { questions: next }, key);
  const update = (id: string, fields: Partial<Question>, key?: string) =>
    keep(
      questions.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const concerned = inOrder(points).filter(
    (point) => interview.allPoints || interview.pointIds.includes(point.id),
  );

  /** The plan's question of each point covered that has not been taken over yet. */
  const fromPlan = concerned.filter(
    (point) => point.plan.question !== '' && !questions.some((each) => each.question === point.plan.question),
  );

  return (
    <Section
      title="Questions"
      hint="By complaint point"
      actions={
        <Group gap="xs">
          {fromPlan.length > 0 ? (
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                keep([
                  ...questions,
                  ...fromPlan.map((point) => ({
                    id: edit.newId(),
                    pointId: point.id,
                    question: point.plan.question,
                    asked: false,
                  })),
                ])
              }
            >
              Take over {fromPlan.length === 1 ? 'one' : fromPlan.length} from the plan
            </Button>
          ) : null}
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              keep([...questions, { id: edit.newId(), pointId: null, question: '', asked: false }])
            }
          >
            Add a question
          </Button>
        </Group>
      }
    >
      {questions.length === 0 ? <p className="quiet">No questions planned yet.</p> : null}
      {questions.map((question) => (
        <div key={question.id} className={styles.question}>
          <Checkbox
            aria-label={`Asked: ${question.question || 'new question'}`}
            title="Asked"
            checked={question.asked}
            onChange={(event) => update(question.id, { asked: event.currentTarget.checked })}
          />
          <Select
            aria-label="Point"
            data={[
              { value: '', label: 'General' },
              ...inOrder(points).map((point) => ({ value: point.id, label: point.number })),
            ]}
            value={question.pointId ?? ''}
            onChange={(pointId) => update(question.id, { pointId: pointId || null })}
            allowDeselect={false}
            w="7rem"
          />
          <div className={styles.grow}>
            <LineField
              label=""
              aria-label="Question"
              value={question.question}
              onChange={(words) => update(question.id, { question: words }, 'words')}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove the question ${question.question}`}
            onClick={() => keep(questions.filter((each) => each.id !== question.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
    </Section>
  );
}
