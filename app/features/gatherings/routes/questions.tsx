import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addQuestion, editQuestion, raiseQuestion, removeQuestion } from "../commands/questions.server.ts";
import * as forms from "../forms/questions.server.ts";
import { questionsPage } from "../queries/questions.server.ts";
import { QuestionForm } from "../ui/question-form.tsx";
import { QuestionList } from "../ui/question-list.tsx";
import type { Route } from "./+types/questions";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  ...(await questionsPage(actorIn(context), params.programmeId, params.gatheringId)),
  programmeId: params.programmeId,
  formKey: crypto.randomUUID(),
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  switch (form.intent) {
    case "add": {
      const { key, ...fields } = form.read(forms.addQuestionForm);
      await addQuestion(actor, params, { ...forms.questionIn(fields), key }, now);
      break;
    }
    case "edit": {
      const { questionId, seen, ...fields } = form.read(forms.editQuestionForm);
      await editQuestion(actor, { ...params, questionId }, { mine: forms.questionIn(fields), seen }, now);
      break;
    }
    case "up":
      await raiseQuestion(actor, { ...params, ...form.read(forms.raiseQuestionForm) }, now);
      break;
    case "remove":
      await removeQuestion(actor, { ...params, ...form.read(forms.removeQuestionForm) }, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  return redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/questions`);
});

const empty = { kind: "text", label: "", options: [], required: false, eraseAfterDays: null } as const;

/** What those who register to a gathering are asked, beside what is always asked. */
export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("gathering-questions");
  const shell = useT("shell");
  const { id, title, questions, cancelled, programmeId, formKey } = loaderData;
  useLive({ names: ["gathering.changed"], ids: { gatheringId: id } });
  return (
    <Page narrow>
      <title>{`${t("title.of", { gathering: title })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programmeId}/gatherings/${id}`}>{title}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {questions.length === 0 ? (
        <p className="g-muted">{t("empty")}</p>
      ) : (
        <QuestionList questions={questions} changeable={!cancelled} refusal={answer?.refusal} />
      )}
      {!cancelled && (
        <Section title={t("add.title")}>
          <QuestionForm after={questions.length} stored={empty} formKey={formKey} refusal={answer?.refusal} />
        </Section>
      )}
    </Page>
  );
}
