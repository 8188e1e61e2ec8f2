import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { sumsLedger } from "../queries/ledgers.server.ts";
import { yearAsked } from "../rules/sums.ts";
import { ExportLinks, LedgerYear, SoFar } from "../ui/ledger.tsx";
import { Teams } from "../ui/teams.tsx";
import type { Route } from "./+types/sums";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) =>
  sumsLedger(actorIn(context), params.programmeId, yearAsked(new URL(request.url).searchParams)),
);

/** The teams' time, each team's together, for who leads the programme. */
export default function Sums({ loaderData: page }: Route.ComponentProps) {
  const t = useT("time");
  const shell = useT("shell");
  const { programme, ledger, rights } = page;
  useLive({ names: ["time.changed"], ids: { programmeId: programme.id } });
  const here = `/programmes/${programme.id}/time`;
  return (
    <Page>
      <title>{`${t("title.sums")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title.sums")}
        lead={t("lead.sums")}
        actions={
          <>
            <ExportLinks here={here} year={ledger.year} />
            {rights.promise && (
              <ButtonLink to={`${here}/promise`} icon="settings">
                {t("promise.link")}
              </ButtonLink>
            )}
          </>
        }
      />
      <LedgerYear ledger={ledger} here={here} />
      <Teams page={page} />
      <SoFar ledger={ledger} />
    </Page>
  );
}
