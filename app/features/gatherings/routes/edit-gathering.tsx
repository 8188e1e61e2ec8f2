import { redirect } from "react-router";
import { editGathering } from "#app/flows/edit-gathering.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editPlanForm, emptiedIn, planIn } from "../forms/plan.server.ts";
import { planToEdit } from "../queries/plan.server.ts";
import { PlanForm } from "../ui/plan-form.tsx";
import type { Route } from "./+types/edit-gathering";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const found = await planToEdit(actorIn(context), params.programmeId, params.gatheringId);
  if (found.cancelled) throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}`);
  return found;
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "edit") throw new Refusal("invalid", "form.outdated");
  const fields = form.read(editPlanForm);
  const changes = { mine: planIn(fields), base: fields.base, rows: emptiedIn(fields) };
  await editGathering(actorIn(context), params, changes, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}`);
});

export default function EditGathering({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("gathering-plan");
  const shell = useT("shell");
  const { id, plan, programme, published } = loaderData;
  const title = t("edit.title", { title: plan.title });
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/gatherings/${id}`}>{plan.title}</BackLink>}
        title={title}
      />
      {published && <Callout>{t("edit.published")}</Callout>}
      <PlanForm intent="edit" plan={plan} choices={loaderData} refusal={answer?.refusal} />
    </Page>
  );
}
