import { isId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { cyclesOf } from "../queries-list.server.ts";
import { parseFilter } from "../rules/filter.ts";
import { Download } from "../ui/list/download.tsx";
import { FilterForm } from "../ui/list/filter-form.tsx";
import { ListBody } from "../ui/list/list-body.tsx";
import type { Route } from "./+types/shared";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const search = new URL(request.url).searchParams;
  const filter = { ...parseFilter(search), view: "list" } as const;
  const teamId = search.getAll("team").find(isId) ?? null;
  const place = { kind: "programme", programmeId: params.programmeId, teamId } as const;
  return { filter, teamId, list: await cyclesOf(actorIn(context), place, filter) };
});

/** What all the teams of a programme have shared: how they learn from each other. */
export default function SharedCycles({ loaderData }: Route.ComponentProps) {
  const t = useT("cycle-lists");
  const shell = useT("shell");
  const { list, filter, teamId } = loaderData;
  const { programmeId, programme } = list.place;
  useLive({ names: ["cycle.changed", "comment.added", "comment.changed"] });
  const base = `/programmes/${programmeId}/cycles`;
  return (
    <Page>
      <title>{`${t("shared.title")} – ${programme} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programmeId}`}>{programme}</BackLink>}
        title={t("shared.title")}
        lead={t("shared.lead")}
      />
      {list.all > 0 && <FilterForm base={base} frame={list} filter={filter} team={teamId} />}
      <ListBody base={base} list={list} filter={filter} team={teamId} />
      {list.rights.export && list.total > 0 && (
        <Download base={base} total={list.total} filter={filter} team={teamId} />
      )}
    </Page>
  );
}
