import { Link } from "react-router";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { formatDayShort, formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type ReportsOfProgramme, reportsOfProgramme } from "../queries/reports-of-programme.server.ts";
import { monthTitle } from "../ui/month-words.ts";
import type { Route } from "./+types/of-programme";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  reportsOfProgramme(actorIn(context), params.programmeId),
);

/** Which teams have handed in their reports, and which are late. */
export default function ReportsOfProgrammePage({ loaderData }: Route.ComponentProps) {
  const t = useT("reports");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, months, teams, rights } = loaderData;
  useLive({ names: ["report.changed"], ids: { programmeId: programme.id } });
  const late = teams.filter((team) => team.late.length > 0);
  const columns: Column<string>[] = [
    { key: "month", label: t("programme.month"), rowHeader: true, cell: (month) => monthTitle(locale, month) },
    ...teams.map(
      (team): Column<string> => ({
        key: team.id,
        label: team.name,
        cell: (month) => <State team={team} month={month} />,
      }),
    ),
  ];
  return (
    <Page>
      <title>{`${t("programme.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("programme.title")}
        lead={t("programme.lead")}
      />
      <ProgrammeTabs programmeId={programme.id} lead={rights.lead} />
      <Section id="late" title={t("programme.late")}>
        {late.length === 0 ? (
          <p className="g-muted">{t("programme.late.none")}</p>
        ) : (
          <List label={t("programme.late")}>
            {late.map((team) => (
              <ListItem
                key={team.id}
                title={<Link to={`/teams/${team.id}/reports`}>{team.name}</Link>}
                detail={formatList(
                  locale,
                  team.late.map((month) => monthTitle(locale, month).toLocaleLowerCase(locale)),
                )}
                end={
                  <Chip tone="warm" icon="clock">
                    {t("chip.late")}
                  </Chip>
                }
              />
            ))}
          </List>
        )}
      </Section>
      <Section title={t("programme.table")}>
        <Table
          caption={t("programme.table")}
          captionHidden
          columns={columns}
          rows={months}
          rowKey={(month) => month}
          region={t("programme.table")}
        />
      </Section>
    </Page>
  );
}

function State({ team, month }: { team: ReportsOfProgramme["teams"][number]; month: string }) {
  const t = useT("reports");
  const locale = useLocale();
  const state = team.months[month];
  if (!state) return t("programme.none");
  const { timing, handedInOn } = state;
  if (handedInOn === null) return t(timing === "done" ? "chip.done" : `chip.${timing}`);
  return (
    <Link to={`/teams/${team.id}/reports/${month}`}>
      {t("programme.done", { day: formatDayShort(locale, handedInOn) })}
    </Link>
  );
}
