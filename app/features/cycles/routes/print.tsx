import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { cyclePage } from "../queries.server.ts";
import { CycleSheet } from "../ui/print/cycle-sheet.tsx";
import { PrintButton } from "../ui/print/print-button.tsx";
import { StateChip } from "../ui/state-chip.tsx";
import type { Route } from "./+types/print";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { cycle, team, owner, idea, driver, chain } = await cyclePage(actorIn(context), params.teamId, params.cycleId);
  return { cycle, team, owner, idea, driver, chain: chain?.title ?? null };
});

/** A test on one A4. */
export default function Print({ loaderData }: Route.ComponentProps) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const shell = useT("shell");
  const { cycle, team, chain } = loaderData;
  const name = cycle.number === null ? words("cycle.draft") : words("cycle.number", { number: cycle.number });
  return (
    <Page>
      <title>{`${t("print.title", { name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/cycles/${cycle.id}`}>{name}</BackLink>}
        title={cycle.what || words("cycle.untitled")}
        meta={
          <>
            <Chip tone="outline">{name}</Chip>
            <StateChip state={cycle.state} decision={cycle.decision} />
            <span className="g-muted g-small">{chain === null ? team.name : `${team.name} · ${chain}`}</span>
          </>
        }
        actions={<PrintButton />}
      />
      <CycleSheet page={loaderData} />
    </Page>
  );
}
