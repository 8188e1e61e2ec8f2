import { Link } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { periodText } from "#app/features/charts/drawing/dates.ts";
import { multiplesOf } from "#app/features/charts/drawing/spark.ts";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { wordsFor } from "#app/i18n/words.server.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { measuresOfTeam } from "../queries/measures.server.ts";
import { unitIn } from "../queries/unit.server.ts";
import { dueOf } from "../rules/due.ts";
import { smallViewOf } from "../rules/view.ts";
import { AimText } from "../ui/aim.tsx";
import { type Due, DueList } from "../ui/due.tsx";
import type { Route } from "./+types/measures";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const locale = context.get(localeContext);
  const { series, ...page } = await measuresOfTeam(actorIn(context), params.teamId);
  const small = series.map((one) => smallViewOf(one, { title: one.measure.name, unit: unitIn(locale, one.measure) }));
  const speaker = { t: wordsFor(locale, "charts"), locale };
  const today = dayOf(context.get(factsContext).now);
  const due: Due[] = page.rights.edit
    ? series.flatMap((one) => {
        const [latest, ...others] = dueOf(one, today);
        const { rhythm, name } = one.measure;
        if (latest === undefined) return [];
        return [{ id: one.id, name, latest: periodText(speaker, rhythm, latest), more: others.length }];
      })
    : [];
  // Drawn here: what the charts are made of is many times as long as their strokes.
  return { ...page, due, multiples: multiplesOf(small, false) };
});

/** What a team follows: its aim, what waits for a number, and all its measures as small charts. */
export default function Measures({ loaderData }: Route.ComponentProps) {
  const t = useT("measures");
  const shell = useT("shell");
  const { team, aim, programme, due, multiples, retired, rights } = loaderData;
  useLive({ names: ["measures.changed", "team-aim.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/measures`;
  return (
    <Page>
      <title>{`${t("title.of", { team: team.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t(rights.edit ? "lead" : "lead.others")}
        actions={
          rights.edit && (
            <ButtonLink to={`${here}/new`} variant="primary" icon="plus">
              {t("add")}
            </ButtonLink>
          )
        }
      />
      <Section
        title={t(aim ? "aim.title" : "aim.programme")}
        actions={
          <ButtonLink to={`/teams/${team.id}/aim`} small icon={rights.editAim ? "pencil" : "target"}>
            {t(rights.editAim ? (aim ? "aim.change" : "aim.set") : "aim.see")}
          </ButtonLink>
        }
      >
        <AimText aim={aim ?? programme.aim} />
      </Section>
      {due.length > 0 && (
        <Section
          title={t("due.title")}
          actions={
            <ButtonLink to={`/teams/${team.id}/points`} small icon="pencil">
              {t("due.all")}
            </ButtonLink>
          }
        >
          <DueList teamId={team.id} due={due} />
        </Section>
      )}
      <Section
        title={t("all")}
        lead={multiples.all.length > 0 ? t("all.lead") : undefined}
        actions={
          <ButtonLink to={`/programmes/${team.programmeId}/measures`} small icon="chart">
            {t("programmes.all")}
          </ButtonLink>
        }
      >
        {multiples.all.length === 0 ? (
          <EmptyState icon="chart" level={3} title={t("empty.title")}>
            <p>{t(rights.edit ? "empty.team" : "empty.other")}</p>
          </EmptyState>
        ) : (
          <SmallMultiples multiples={multiples} label={t("all")} />
        )}
      </Section>
      {retired.length > 0 && (
        <Section title={t("retired")}>
          <List label={t("retired")}>
            {retired.map(({ id, name }) => (
              <ListItem key={id} title={<Link to={`${here}/${id}`}>{name}</Link>} />
            ))}
          </List>
        </Section>
      )}
      {rights.letSend && (
        <p>
          <Link to={`/teams/${team.id}/sending`}>{t("let-send")}</Link>
        </p>
      )}
    </Page>
  );
}
