import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { quickLog } from "../queries.server.ts";
import { QuickLog } from "../ui/quick-log.tsx";
import type { Route } from "./+types/log";
import { logFrom } from "./log-form.server.ts";

/** The form, with the ids that its draft will have: saving it twice is saving it once. Nothing is written by looking. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const page = await quickLog(actorIn(context), params.teamId, new URL(request.url).searchParams.get("idea"));
  const questions = [{ id: newId(now.getTime()), question: "", prediction: "" }];
  return { ...page, today: dayOf(now), cycleId: newId(now.getTime()), questions, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const { cycleId = "" } = form.values;
  throw redirect(await logFrom(actorIn(context), { teamId: params.teamId, cycleId }, form, now));
});

export default function Log({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("cycles");
  const shell = useT("shell");
  const { team } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("log.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("log.title")}
        lead={t("log.lead")}
      />
      <QuickLog {...loaderData} refusal={answer?.refusal} />
    </Page>
  );
}
