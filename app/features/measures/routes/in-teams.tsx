import { dayOf } from "#app/core/day.ts";
import { multiplesOf } from "#app/features/charts/drawing/spark.ts";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { measureInTeams } from "../queries/measures.server.ts";
import { unitIn } from "../queries/unit.server.ts";
import { smallViewOf } from "../rules/view.ts";
import { Definitions } from "../ui/about.tsx";
import { RedactLink } from "../ui/acts.tsx";
import type { Route } from "./+types/in-teams";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { programmeId, measureId } = params;
  const { series, ...page } = await measureInTeams(actorIn(context), programmeId, measureId);
  const unit = unitIn(context.get(localeContext), page.measure);
  const withheld = series.some(({ points }) => points.said.some((one) => one.withheld));
  const small = series.map((one) => smallViewOf(one, { title: one.team.name, unit }));
  const today = dayOf(context.get(factsContext).now);
  return { ...page, withheld, today, multiples: multiplesOf(small, true) };
});

/** One of the programme's measures in all teams, with the same scales: to compare, and not to rank. */
export default function InTeams({ loaderData }: Route.ComponentProps) {
  const t = useT("measures");
  const shell = useT("shell");
  const { programme, measure, multiples, withheld, rights } = loaderData;
  useLive({ names: ["measures.changed"], ids: { programmeId: programme.id } });
  const all = `/programmes/${programme.id}/measures`;
  return (
    <Page>
      <title>{`${measure.name} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={all}>{t("programmes")}</BackLink>}
        title={measure.name}
        meta={<Chip tone="outline">{t(`kind.${measure.kind}`)}</Chip>}
        actions={
          rights.edit && (
            <ButtonLink to={`${all}/${measure.id}/edit`} icon="pencil">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      {measure.retired && <Callout>{t("is.retired")}</Callout>}
      <Section title={t("teams.title")} lead={t("teams.lead")}>
        <SmallMultiples multiples={multiples} label={t("teams.title")} />
        {withheld && <p className="g-muted g-small mt-4 max-w-prose">{t("teams.hidden", measure)}</p>}
      </Section>
      <Section title={t("definition.title")}>
        <Definitions definitions={measure.definitions} today={loaderData.today} />
        {rights.edit && <RedactLink of={`${all}/${measure.id}`} />}
      </Section>
    </Page>
  );
}
