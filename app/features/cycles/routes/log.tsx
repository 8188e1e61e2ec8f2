import { data, redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { logTest } from "#app/flows/log-test.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { readChanges } from "../forms.server.ts";
import { quickLog } from "../queries.server.ts";
import { QuickLog, quickLogControls } from "../ui/quick-log.tsx";
import type { Route } from "./+types/log";

/** The form, with the ids that its draft will have: saving it twice is saving it once. Nothing is written by looking. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const page = await quickLog(actorIn(context), params.teamId, new URL(request.url).searchParams.get("idea"));
  const questions = [{ id: newId(now.getTime()), question: "", prediction: "" }];
  return { ...page, today: dayOf(now), cycleId: newId(now.getTime()), questions, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const { cycleId = "", questionId = "", key = "" } = form.values;
  const place = { teamId: params.teamId, cycleId, questionId };
  const changes = readChanges(form.values, quickLogControls);
  const { conflicts } = await logTest(actorIn(context), place, { changes, key }, now);
  if (conflicts.length > 0) return data({ conflicts }, { status: 409 });
  throw redirect(`/teams/${params.teamId}/cycles/${cycleId}?saved`);
});

export default function Log({ loaderData, actionData }: Route.ComponentProps) {
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
      <QuickLog {...loaderData} refusal={actionData && "refusal" in actionData ? actionData.refusal : undefined} />
    </Page>
  );
}
