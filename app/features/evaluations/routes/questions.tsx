import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { resetQuestions, writeQuestions } from "../commands/lead-evaluation.server.ts";
import { questionsForm } from "../forms.server.ts";
import { questionsToEdit } from "../queries/questions.server.ts";
import { QuestionsForm } from "../ui/questions-form.tsx";
import type { Route } from "./+types/questions";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const page = await questionsToEdit(actorIn(context), params, context.get(factsContext).now);
  if (!page.mayEdit) throw forbidden();
  return page;
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  if (form.intent === "write")
    await writeQuestions(actor, params, form.read(questionsForm) as Record<string, string>, now);
  else if (form.intent === "reset") await resetQuestions(actor, params, now);
  else throw new Refusal("invalid", "form.outdated");
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/evaluation/results`);
});

export default function Questions({ loaderData: page, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("evaluations");
  const shell = useT("shell");
  const { id, programmeId, title: gathering } = page.gathering;
  const title = t("edit.title", { gathering });
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${programmeId}/gatherings/${id}/evaluation/results`}>
            {t("title.of", { gathering })}
          </BackLink>
        }
        title={title}
        lead={t("edit.lead")}
      />
      <QuestionsForm page={page} refusal={answer?.refusal} />
    </Page>
  );
}
