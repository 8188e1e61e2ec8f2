import { redirect } from "react-router";
import { addDays } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import { nthOf, weekdayOf } from "#app/core/recurrence.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { planSeries } from "../commands/plan-series.server.ts";
import { planSession } from "../commands/plan-session.server.ts";
import { patternIn, planForm } from "../forms.server.ts";
import { planPage } from "../queries/plan-page.server.ts";
import { PlanForm } from "../ui/plan-form.tsx";
import type { Route } from "./+types/new-session";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await planPage(actor, params.teamId);
  return { ...page, day: workingDayFrom(addDays(actor.today, 7)), formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "plan") throw new Refusal("invalid", "form.outdated");
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { others } = await planPage(actor, params.teamId);
  const { day, from, minutes, repeat, until, place, videoUrl, title, key, ...ticked } = form.read(
    planForm(others.map(({ id }) => id)),
  );
  const chosen = ticked as Readonly<Record<string, unknown>>;
  const teamIds = [params.teamId, ...others.map(({ id }) => id).filter((id) => chosen[`with-${id}`] === true)];
  const common = { teamIds, title, place, videoUrl, key };
  if (repeat === "once") await planSession(actor, { ...common, day, fromMinute: from, minutes }, now);
  else {
    if (until === "")
      throw new Refusal("invalid", "supervision.until-needed", { fields: { until: "supervision.until-needed" } });
    const comes = patternIn(repeat, { nth: nthOf(day), weekday: weekdayOf(day) });
    const pattern = { ...comes, fromMinute: from, minutes, startsOn: day, endsOn: until };
    await planSeries(actor, { ...common, pattern }, now);
  }
  throw redirect(`/teams/${params.teamId}/supervision?planned`);
});

export default function NewSession({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("supervision");
  const shell = useT("shell");
  const { team, others, endsOn, day, formKey } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/supervision`}>{t("title.of", { team: team.name })}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <PlanForm formKey={formKey} day={day} until={endsOn} others={others} refusal={answer?.refusal} />
    </Page>
  );
}
