import { Link } from "react-router";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type ListedReport, reportsOfTeam } from "../queries/reports-of-team.server.ts";
import { monthTitle } from "../ui/month-words.ts";
import { ReportChip } from "../ui/report-chip.tsx";
import type { Route } from "./+types/reports";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  reportsOfTeam(actorIn(context), params.teamId),
);

/** A team's reports, month by month: of the team itself every month, of others what it has handed in. */
export default function Reports({ loaderData }: Route.ComponentProps) {
  const t = useT("reports");
  const shell = useT("shell");
  const locale = useLocale();
  const { team, reports, writes } = loaderData;
  useLive({ names: ["report.changed"], ids: { teamId: team.id } });
  return (
    <Page narrow>
      <title>{`${t("title")}, ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t(writes ? "lead.team" : "lead.other")}
      />
      {reports.length === 0 ? (
        <EmptyState icon="document" title={t("list.empty")}>
          <p>{t(writes ? "list.empty.team" : "list.empty.other")}</p>
        </EmptyState>
      ) : (
        <List label={t("title")}>
          {reports.map((report) => (
            <ListItem
              key={report.month}
              title={<Link to={`/teams/${team.id}/reports/${report.month}`}>{monthTitle(locale, report.month)}</Link>}
              detail={<Detail report={report} />}
              end={<ReportChip {...report} />}
            />
          ))}
        </List>
      )}
    </Page>
  );
}

function Detail({ report }: { report: ListedReport }) {
  const t = useT("reports");
  const locale = useLocale();
  const { handedIn, timing, dueOn } = report;
  if (handedIn) return t("list.handed-in", { by: handedIn.by, at: formatMoment(locale, handedIn.at) });
  if (timing === "pause") return t("list.pause");
  return t(timing === "late" ? "list.due.was" : "list.due", { day: formatDay(locale, dueOn) });
}
