import { ActionIcon, Button, Checkbox, Group, Select } from '@mantine/core';
import { CitationsField } from '@renderer/casework/citations-field';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
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
  const change = (next: (now: readonly Question[]) => Question[], key?: string) =>
    set('questions', (now) => ({ questions: next(now.questions) }), key);
  const update = (id: string, fields: Partial<Question>, key?: string) =>
    change(
      (now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)),
      key && `${id}/${key}`,
    );
  const ask = (pointId: string | null, question: string): Question => ({
    id: edit.newId(),
    pointId,
    question,
    asked: false,
    citationIds: [],
  });
  const ordered = inOrder(points);

  /** The plan's question of each point covered that has not been taken over yet. */
  const fromPlan = ordered.filter(
    (point) =>
      (interview.allPoints || interview.pointIds.includes(point.id)) &&
      point.plan.question !== '' &&
      !questions.some((each) => each.question === point.plan.question),
  );
  const add = (
    <Group gap="xs">
      {fromPlan.length > 0 ? (
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            change((now) => [...now, ...fromPlan.map((point) => ask(point.id, point.plan.question))])
          }
        >
          Take over {fromPlan.length === 1 ? 'one' : fromPlan.length} from the plan
        </Button>
      ) : null}
      <Button variant="default" size="xs" onClick={() => change((now) => [...now, ask(null, '')])}>
        Add a question
      </Button>
    </Group>
  );

  return (
    <Section title="Questions" hint="Tick each as it is asked; not printed" actions={add}>
      {questions.length === 0 ? (
        <p className="quiet">
          No questions planned yet.{' '}
          {fromPlan.length > 0 ? 'The complaint points this interview covers have questions to answer.' : ''}
        </p>
      ) : null}
      {questions.map((question, index) => (
        <div key={question.id} className={styles.question}>
          <Checkbox
            aria-label={`Asked: ${question.question || 'new question'}`}
            title="Asked"
            checked={question.asked}
            onChange={(event) => update(question.id, { asked: event.currentTarget.checked })}
          />
          <Select
            aria-label={`Point of question ${index + 1}`}
            data={[
              { value: '', label: 'General' },
              ...ordered.map((point) => ({ value: point.id, label: point.number })),
            ]}
            value={question.pointId ?? ''}
            onChange={(pointId) => update(question.id, { pointId: pointId || null })}
            allowDeselect={false}
          />
          <div>
            <TextField
              label={null}
              aria-label={`Question ${index + 1}`}
              minRows={1}
              value={question.question}
              onChange={(words) => update(question.id, { question: words }, 'words')}
              data-autofocus={question.question === ''}
            />
            {question.citationIds.length > 0 ? (
              <CitationsField
                label={`To be put to them with question ${index + 1}`}
                value={question.citationIds}
                onChange={(next) =>
                  change((now) =>
                    now.map((each) =>
                      each.id === question.id ? { ...each, citationIds: [...next(each.citationIds)] } : each,
                    ),
                  )
                }
                target={question.question || 'a question'}
              />
            ) : null}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove question ${index + 1}`}
            onClick={() => change((now) => now.filter((each) => each.id !== question.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
    </Section>
  );
}
