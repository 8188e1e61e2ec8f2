import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { changeOfTeam } from "../commands/by-intent.server.ts";
import { followedPage } from "../queries/followed.server.ts";
import { pageOf } from "../rules/view.ts";
import { Definitions } from "../ui/about.tsx";
import { DefinitionForm, FactsForm, FollowingForm } from "../ui/edit-forms.tsx";
import type { Route } from "./+types/edit-measure";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { series, rights } = await followedPage(actorIn(context), params);
  if (!rights.edit) throw forbidden();
  const { points, ...rest } = series;
  return { series: rest, rights, fixed: points.days.length > 0, today: dayOf(context.get(factsContext).now) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  await changeOfTeam(actorIn(context), params, form, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/measures/${params.followedId}`);
});

/** What a team wants to reach with a measure; of its own also what is measured and how it is counted. */
export default function EditMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measure-forms");
  const shell = useT("shell");
  const { series, rights, fixed, today } = loaderData;
  const { measure, definitions } = series;
  return (
    <Page narrow>
      <title>{`${t("edit.title")} – ${measure.name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={pageOf(series)}>{measure.name}</BackLink>} title={t("edit.title")} />
      <Section title={t("edit.following")}>
        <FollowingForm of={series} refusal={refusal} />
      </Section>
      <Section title={t("edit.definition")}>
        {rights.define ? (
          <DefinitionForm latest={definitions.at(-1)} refusal={refusal} />
        ) : (
          <Definitions definitions={definitions} today={today} />
        )}
      </Section>
      {rights.define && (
        <Section title={t("edit.facts")}>
          <FactsForm measure={measure} fixed={fixed} refusal={refusal} />
        </Section>
      )}
    </Page>
  );
}
