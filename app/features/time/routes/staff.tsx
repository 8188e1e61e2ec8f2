import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { staffLedger } from "../queries/ledgers.server.ts";
import { yearAsked } from "../rules/sums.ts";
import { ExportLinks, LedgerYear, SoFar } from "../ui/ledger.tsx";
import type { Route } from "./+types/staff";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) =>
  staffLedger(actorIn(context), params.programmeId, yearAsked(new URL(request.url).searchParams)),
);

/** What a manager's own staff give together. */
export default function StaffTime({ loaderData }: Route.ComponentProps) {
  const t = useT("time");
  const shell = useT("shell");
  const { programme, ledger } = loaderData;
  const here = `/programmes/${programme.id}/time/staff`;
  return (
    <Page>
      <title>{`${t("title.staff")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title.staff")}
        lead={t("lead.staff")}
        actions={<ExportLinks here={here} year={ledger.year} />}
      />
      <LedgerYear ledger={ledger} here={here} />
      <SoFar ledger={ledger} />
    </Page>
  );
}
