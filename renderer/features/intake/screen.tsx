import { Button } from '@mantine/core';
import { OneOfMany } from '@renderer/components/one-of-many';
import { ScreenHeading } from '@renderer/components/screen-heading';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import {
  type IntakeQuestion,
  type IntakeQuestionId,
  intakeDecisionWords,
  intakeQuestions,
} from '@shared/domain/intake-questions';
import { formatLong } from '@shared/lib/plain-date';
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { ChildQuestion } from './child-question';
import { ComplainantQuestion } from './complainant-question';
import { ExclusionsQuestion } from './exclusions-question';
import styles from './intake.module.css';
import { JointQuestion } from './joint-question';
import { OtherQuestion } from './other-question';
import { OutcomeQuestion } from './outcome-question';
import { ProceduresQuestion } from './procedure-question';
import { ProceedingsQuestion } from './proceedings-question';
import { ReceivedQuestion } from './received-question';
import { RepresentativeQuestion } from './representative-question';
import { SubjectQuestion } from './subject-question';
import { SupportQuestion } from './support-question';
import { TimeQuestion } from './time-question';

const QUESTIONS: Record<IntakeQuestionId, ComponentType> = {
  procedure: ProceduresQuestion,
  received: ReceivedQuestion,
  complainant: ComplainantQuestion,
  child: ChildQuestion,
  representative: RepresentativeQuestion,
  subject: SubjectQuestion,
  time: TimeQuestion,
  exclusions: ExclusionsQuestion,
  proceedings: ProceedingsQuestion,
  other: OtherQuestion,
  joint: JointQuestion,
  support: SupportQuestion,
  outcome: OutcomeQuestion,
};

const GLYPHS = {
  answered: <IconCheck size={16} role="img" aria-label="answered" />,
  look: <IconAlertTriangle size={16} role="img" aria-label="look at this" className={styles.look} />,
  open: <IconCircleDashed size={16} role="img" aria-label="open" className={styles.open} />,
} as const satisfies Record<IntakeQuestion['state'], unknown>;

/** The intake, question by question, with the decision at its end. */
export function Screen() {
  const caseFile = useCase();
  const { focus } = useNavigation();
  const questions = intakeQuestions(caseFile);
  const there = (id: string | undefined) => questions.find((each) => each.id === id)?.id;
  const [chosenId, setChosenId] = useState<IntakeQuestionId>(
    () => there(focus.id) ?? questions.find((each) => each.state !== 'answered')?.id ?? 'outcome',
  );
  const [taken, setTaken] = useState(focus.id);
  // A link from elsewhere chooses once; after that the user does.
  if (focus.id !== taken) {
    setTaken(focus.id);
    const asked = there(focus.id);
    if (asked) setChosenId(asked);
  }
  const at = questions.findIndex((each) => each.id === chosenId);
  const next = questions[at + 1];
  const Question = QUESTIONS[chosenId];
  return (
    <>
      <ScreenHeading
        title={headingFor(questions, caseFile.intake.outcome)}
        subtitle="It asks and advises. Nothing here refuses a complaint; that is for a person to decide, with reasons."
      />
      <OneOfMany
        label="Questions of the intake"
        shape="list"
        chosenId={chosenId}
        onChoose={(id) => setChosenId(there(id) ?? chosenId)}
        items={questions.map(({ id, name, state, answer }) => ({
          id,
          short: name,
          note: answer,
          glyph: GLYPHS[state],
        }))}
      >
        <Question key={chosenId} />
        {next ? (
          <div className={styles.next}>
            <Button variant="default" onClick={() => setChosenId(next.id)}>
              Next: {next.title.charAt(0).toLowerCase() + next.title.slice(1)}
            </Button>
          </div>
        ) : null}
      </OneOfMany>
    </>
  );
}

function headingFor(
  questions: readonly IntakeQuestion[],
  {
    decision,
    decidedOn,
  }: { decision: Parameters<typeof intakeDecisionWords>[0] | null; decidedOn: string | null },
): string {
  const open = questions.filter((each) => each.state !== 'answered' && each.id !== 'outcome').length;
  if (decision !== null) {
    const words = intakeDecisionWords(decision);
    const on = decidedOn ? `, ${formatLong(decidedOn)}` : '';
    if (open === 0) return `${words}${on}`;
    return `${words}${on}; ${open === 1 ? 'one question is' : `${open} questions are`} still open`;
  }
  const first = questions.find((each) => each.state !== 'answered');
  if (!first || first.id === 'outcome') return 'Every question is answered; the decision is next';
  return `${questions.length - open - 1} of ${questions.length - 1} questions are answered; the decision is still to come`;
}
