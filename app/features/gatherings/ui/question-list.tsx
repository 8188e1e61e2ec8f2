import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { QuestionLine } from "../queries/questions.server.ts";
import { QuestionForm } from "./question-form.tsx";

/** The questions in their order, each with what can be done with it. */
export function QuestionList(props: {
  questions: readonly QuestionLine[];
  changeable: boolean;
  refusal: RefusedForm | undefined;
}) {
  const { questions, changeable, refusal } = props;
  const t = useT("gathering-questions");
  const detailOf = ({ kind, options, required, eraseAfterDays, answers }: QuestionLine) =>
    [
      options.length > 0 ? `${t(`kind.${kind}`)}: ${options.join(", ")}` : t(`kind.${kind}`),
      required ? t("required") : t("optional"),
      eraseAfterDays === null ? t("kept") : t("erased", { days: eraseAfterDays }),
      answers > 0 ? t("answers", { n: answers }) : "",
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <List label={t("title")}>
      {questions.map((question, at) => (
        <ListItem
          key={question.id}
          title={<span className="wrap-anywhere">{question.label}</span>}
          detail={<span className="wrap-anywhere">{detailOf(question)}</span>}
          end={changeable && at > 0 && <Up question={question} />}
        >
          {changeable && <Change question={question} refusal={refusal} />}
        </ListItem>
      ))}
    </List>
  );
}

function Named({ question }: { question: QuestionLine }) {
  const t = useT("gathering-questions");
  return <span className="g-hidden"> {t("of.question", question)}</span>;
}

function Up({ question }: { question: QuestionLine }) {
  const t = useT("gathering-questions");
  const about = { questionId: question.id };
  return (
    <IntentForm intent="up" about={about}>
      <IntentButton intent="up" about={about} pendingText={t("sending")} variant="secondary" small>
        {t("up")}
        <Named question={question} />
      </IntentButton>
    </IntentForm>
  );
}

function Change({ question, refusal }: { question: QuestionLine; refusal: RefusedForm | undefined }) {
  const t = useT("gathering-questions");
  const about = { questionId: question.id };
  const edit = useIntent(refusal, { intent: "edit", about }, "gathering-questions");
  const removal = useIntent(refusal, { intent: "remove", about }, "gathering-questions", "gatherings");
  return (
    <Disclosure
      plain
      open={edit.refused || removal.refused}
      summary={
        <>
          {t("edit")}
          <Named question={question} />
        </>
      }
    >
      <QuestionForm stored={question} questionId={question.id} refusal={refusal} />
      <IntentForm intent="remove" about={about} className="border-line mt-4 grid gap-3 border-t pt-4">
        {removal.message !== undefined && (
          <Callout tone="danger" live>
            {removal.message}
          </Callout>
        )}
        {question.answers > 0 && (
          <Checkbox name="sure" id={`sure-${question.id}`} label={t("remove.sure", { n: question.answers })} />
        )}
        <div>
          <IntentButton intent="remove" about={about} pendingText={t("sending")} variant="danger" small>
            {t("remove")}
            <Named question={question} />
          </IntentButton>
        </div>
      </IntentForm>
    </Disclosure>
  );
}
