import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { teamLedger } from "../queries/ledgers.server.ts";
import { yearAsked } from "../rules/sums.ts";
import { ExportLinks, LedgerYear, SoFar } from "../ui/ledger.tsx";
import type { Route } from "./+types/team";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) =>
  teamLedger(actorIn(context), params.teamId, yearAsked(new URL(request.url).searchParams)),
);

/** A team's time together, for its coordinator and the lead. */
export default function TeamTime({ loaderData }: Route.ComponentProps) {
  const t = useT("time");
  const shell = useT("shell");
  const { programme, team, ledger, rights } = loaderData;
  useLive({ names: ["time.changed"], ids: { programmeId: programme.id } });
  useLive({ names: ["meeting.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/time`;
  const title = t("title.team", { team: team.name });
  const back = rights.sums
    ? { to: `/programmes/${programme.id}/time?year=${ledger.year}`, name: t("title.sums") }
    : { to: `/teams/${team.id}`, name: team.name };
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back.to}>{back.name}</BackLink>}
        title={title}
        lead={t("lead.team")}
        actions={<ExportLinks here={here} year={ledger.year} />}
      />
      <LedgerYear ledger={ledger} here={here} />
      <SoFar ledger={ledger} />
    </Page>
  );
}
