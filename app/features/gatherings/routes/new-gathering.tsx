import { redirect } from "react-router";
import { addDays } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addGathering } from "../commands/add-gathering.server.ts";
import { copyGathering } from "../commands/copy-gathering.server.ts";
import { copyForm } from "../forms/acts.server.ts";
import { newPlanForm, planIn } from "../forms/plan.server.ts";
import { toPlanWith } from "../queries/plan.server.ts";
import { newPlan } from "../rules/copy.ts";
import { ordinaryDayFrom } from "../rules/warnings.ts";
import { CopyForm } from "../ui/copy-form.tsx";
import { PlanForm } from "../ui/plan-form.tsx";
import type { Route } from "./+types/new-gathering";

/** So long before it is a gathering planned as a rule. */
const weeksAhead = 8;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const choices = await toPlanWith(actor, params.programmeId);
  const first = ordinaryDayFrom(addDays(actor.today, weeksAhead * 7), choices.programme.pauseMonths);
  return {
    choices,
    copy: new URL(request.url).searchParams.get("copy") ?? "",
    plan: newPlan(first, actor.today),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId } = params;
  const at = `/programmes/${programmeId}/gatherings`;
  switch (form.intent) {
    case "add": {
      const fields = form.read(newPlanForm);
      const { gatheringId } = await addGathering(actor, programmeId, { ...planIn(fields), key: fields.key }, now);
      return redirect(`${at}/${gatheringId}`);
    }
    case "copy": {
      const { gatheringId: from, ...input } = form.read(copyForm);
      const { gatheringId } = await copyGathering(actor, { programmeId, gatheringId: from }, input, now);
      return redirect(`${at}/${gatheringId}/edit`);
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function NewGathering({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("gathering-plan");
  const names = useT("gatherings");
  const shell = useT("shell");
  const { choices, plan, copy, formKey } = loaderData;
  const { programme, others } = choices;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${programme.id}/gatherings`}>
            {names("title.of", { programme: programme.name })}
          </BackLink>
        }
        title={t("new.title")}
        lead={t("new.lead")}
      />
      {others.length > 0 && (
        <Section title={t("copy.title")} lead={t("copy.lead")}>
          <CopyForm others={others} chosen={copy} formKey={formKey} refusal={answer?.refusal} />
        </Section>
      )}
      <PlanForm intent="add" formKey={formKey} plan={plan} choices={choices} refusal={answer?.refusal} />
    </Page>
  );
}
