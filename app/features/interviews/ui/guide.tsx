import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { Question } from "../rules/guide.ts";
import { fieldsOfQuestion, QuestionFields } from "./question-fields.tsx";

type Shared = { readonly formKey: string; readonly refusal: RefusedForm | undefined };

/** The questions of an occasion in their order, each with what can be done with it. */
export function Questions({ asked, label, ...shared }: Shared & { asked: readonly Question[]; label: string }) {
  const t = useT("interviews");
  if (asked.length === 0) return <p className="g-muted">{t("guide.none")}</p>;
  return (
    <List label={label}>
      {asked.map((question, at) => (
        <ListItem key={question.id} title={question.words} detail={t("guide.number", question)}>
          <Shape question={question} />
          <div className="g-row mt-2">
            <Step question={question} way="up" past={asked[at - 1]} />
            <Step question={question} way="down" past={asked[at + 1]} />
            <Use question={question} on={false} />
          </div>
          <Rewrite question={question} {...shared} />
        </ListItem>
      ))}
    </List>
  );
}

/** Those that are asked no more. */
export function Retired({ questions, label }: { questions: readonly Question[]; label: string }) {
  const t = useT("interviews");
  return (
    <Disclosure summary={t("guide.retired")} plain>
      <List label={label}>
        {questions.map((question) => (
          <ListItem
            key={question.id}
            title={question.words}
            detail={t("guide.number", question)}
            end={<Use question={question} on />}
          >
            <Shape question={question} />
          </ListItem>
        ))}
      </List>
    </Disclosure>
  );
}

function Shape({ question: { kind, choices, scale } }: { question: Question }) {
  const t = useT("interviews");
  const ends = scale
    ? [
        { value: scale.from, label: scale.fromLabel },
        { value: scale.to, label: scale.toLabel },
      ].filter(({ label }) => label !== "")
    : [];
  const said = scale ? ends.map((end) => t("guide.scale.label", end)) : choices;
  return (
    <>
      <div className="g-row mt-1">
        <Chip>{scale ? t("guide.scale", scale) : t(`kind.${kind}`)}</Chip>
      </div>
      {said.length > 0 && <p className="g-small g-muted mt-1">{said.join(" · ")}</p>}
    </>
  );
}

function Step({ question, way, past }: { question: Question; way: "up" | "down"; past: Question | undefined }) {
  const t = useT("interviews");
  if (!past) return null;
  const about = { questionId: question.id, way, past: past.id };
  return (
    <IntentForm intent="move" about={about}>
      <IntentButton intent="move" about={about} pendingText={t("sending")} variant="quiet" small>
        {t(`guide.${way}`)}
        <VisuallyHidden>{t("guide.about", question)}</VisuallyHidden>
      </IntentButton>
    </IntentForm>
  );
}

function Use({ question, on }: { question: Question; on: boolean }) {
  const t = useT("interviews");
  const about = { questionId: question.id, on: on ? "yes" : "no" };
  return (
    <IntentForm intent="use" about={about}>
      <IntentButton intent="use" about={about} pendingText={t("sending")} variant="quiet" small>
        {t(on ? "guide.ask" : "guide.retire")}
        <VisuallyHidden>{t("guide.about", question)}</VisuallyHidden>
      </IntentButton>
    </IntentForm>
  );
}

function Rewrite({ question, formKey, refusal }: Shared & { question: Question }) {
  const t = useT("interviews");
  const form = useIntent(refusal, { intent: "rewrite", about: { questionId: question.id } }, "interviews");
  const about = { questionId: question.id, key: formKey };
  return (
    <Disclosure summary={t("guide.edit")} plain open={form.refused}>
      <p className="g-small g-muted">{t("guide.edit.about")}</p>
      <IntentForm intent="rewrite" about={about}>
        <FormLayout>
          <Refused message={form.message} />
          <QuestionFields form={form} began={fieldsOfQuestion(question)} about={String(question.number)} />
          <FormActions>
            <IntentButton intent="rewrite" about={about} pendingText={t("sending")} variant="secondary">
              {t("guide.save")}
              <VisuallyHidden>{t("guide.about", question)}</VisuallyHidden>
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

/** A new question, last at an occasion. */
export function AddQuestion({ occasion, formKey, refusal }: Shared & { occasion: number }) {
  const t = useT("interviews");
  const told = { occasion: String(occasion) };
  const form = useIntent(refusal, { intent: "add", about: told }, "interviews");
  const about = { ...told, key: formKey };
  return (
    <Disclosure summary={t("guide.add")} open={form.refused}>
      <IntentForm intent="add" about={about}>
        <FormLayout>
          <Refused message={form.message} />
          <QuestionFields form={form} began={{ kind: "text" }} about={`new-${occasion}`} />
          <FormActions>
            <IntentButton intent="add" about={about} pendingText={t("sending")} variant="secondary">
              {t("guide.add.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

function Refused({ message }: { message: string | undefined }) {
  return message === undefined ? null : (
    <Callout tone="warning" live>
      {message}
    </Callout>
  );
}
