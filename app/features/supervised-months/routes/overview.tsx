import { Link } from "react-router";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { monthsPage } from "../queries/page.server.ts";
import { FirstOfAll } from "../ui/first-of-all.tsx";
import { Legend } from "../ui/legend.tsx";
import { MonthsTable } from "../ui/months-table.tsx";
import { MyMonth } from "../ui/my-month.tsx";
import { Views } from "../ui/views.tsx";
import type { Route } from "./+types/overview";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  return monthsPage(actorIn(context), params.programmeId, new URL(request.url).searchParams, now);
});

/** Supervision in a programme: for a researcher first her own coordinators this month, then every team's months. */
export default function SupervisedMonths({ loaderData }: Route.ComponentProps) {
  const t = useT("supervised-months");
  const away = useT("hand-overs");
  const shell = useT("shell");
  useLive({ names: ["supervision.changed", "supervision.talked", "team.changed", "programme.changed"] });
  const { programme, mine, teams, counts, rights } = loaderData;
  const base = `/programmes/${programme.id}`;
  return (
    <Page>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={base}>{programme.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          counts.all > 0 && (
            <>
              <ButtonLink to={`${base}/supervision/export/csv`} icon="download" small reloadDocument>
                {t("export.csv")}
              </ButtonLink>
              <ButtonLink to={`${base}/supervision/export/xlsx`} icon="download" small reloadDocument>
                {t("export.xlsx")}
              </ButtonLink>
            </>
          )
        }
      />
      <ProgrammeTabs programmeId={programme.id} lead={rights.lead} />
      {(rights.factors || mine) && (
        <p className="g-row g-print-hidden mb-4">
          {rights.factors && <Link to={`${base}/factors/across`}>{t("to-factors")}</Link>}
          {mine && <Link to={`${base}/supervision/away`}>{away("away.link")}</Link>}
        </p>
      )}
      {mine && <FirstOfAll teams={mine.teams} />}
      {mine && <MyMonth page={loaderData} mine={mine} base={base} />}
      <Section title={t("table.title")} id="months">
        <div className="g-stack">
          {counts.all === 0 ? <p className="g-muted">{t("table.empty")}</p> : <Views page={loaderData} base={base} />}
          {teams.length > 0 && <MonthsTable page={loaderData} />}
          {teams.length === 0 && counts.all > 0 && <p className="g-muted">{t("table.none-mine")}</p>}
          {teams.length > 0 && <Legend />}
        </div>
      </Section>
    </Page>
  );
}
