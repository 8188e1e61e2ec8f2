import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { boardMove } from "../board.server.ts";
import { moveCycle } from "../commands/move-cycle.server.ts";
import { boardOf, cyclesOf } from "../queries-list.server.ts";
import { ofEveryState, parseFilter } from "../rules/filter.ts";
import { Board } from "../ui/board/board.tsx";
import { addressOf } from "../ui/list/address.ts";
import { Download } from "../ui/list/download.tsx";
import { FilterForm } from "../ui/list/filter-form.tsx";
import { ListBody } from "../ui/list/list-body.tsx";
import type { Route } from "./+types/list";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const filter = parseFilter(new URL(request.url).searchParams);
  const actor = actorIn(context);
  if (filter.view === "board") {
    // What leads on from the board leads to all that it counts, whatever the list had chosen before.
    return { view: "board", filter: ofEveryState(filter), data: await boardOf(actor, params.teamId, filter) } as const;
  }
  return {
    view: "list",
    filter,
    data: await cyclesOf(actor, { kind: "team", teamId: params.teamId }, filter),
  } as const;
});

/** A card's move. Forward, or back with a reason; what belongs to the worksheet is refused by the same rules as there. */
export const action = acting(async ({ params, context, request }: Route.ActionArgs, form) => {
  const { cycleId, ...move } = form.read(boardMove);
  const changes = { mine: {}, base: {} };
  const place = { teamId: params.teamId, cycleId };
  await moveCycle(actorIn(context), place, { ...move, changes }, context.get(factsContext).now);
  throw redirect(addressOf(`/teams/${params.teamId}/cycles`, parseFilter(new URL(request.url).searchParams)));
});

export default function Cycles({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const shell = useT("shell");
  const { filter, data, view } = loaderData;
  const team = data.place.team;
  useLive({ names: ["cycle.changed"], ids: { teamId: team?.id ?? "" } });
  useLive({ names: ["comment.added", "comment.changed"] });
  useLive({ names: ["idea.changed"], ids: { programmeId: data.place.programmeId } });
  if (!team) return null;
  const base = `/teams/${team.id}/cycles`;
  return (
    <Page>
      <title>{`${t(view === "board" ? "board.title" : "list.title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("list.title")}
        lead={data.rights.working ? t("list.lead") : t("list.lead.shared")}
        actions={
          data.rights.create && (
            <ButtonLink to={`${base}/new`} variant="primary" icon="plus">
              {words("log.title")}
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Tabs
          label={t("list.views")}
          tabs={(["list", "board"] as const).map((one) => ({
            to: addressOf(base, { ...filter, page: 1, view: one }),
            label: t(`list.view.${one}`),
            icon: one,
            current: one === view,
          }))}
        />
        <div className="g-row g-print-hidden">
          <ButtonLink to={`/teams/${team.id}/chains`} variant="quiet" icon="steps" small>
            {t("list.chains")}
          </ButtonLink>
          <ButtonLink to={`/teams/${team.id}/now`} variant="quiet" icon="printer" small>
            {t("list.now")}
          </ButtonLink>
        </div>
      </div>
      {data.all > 0 && <FilterForm base={base} frame={data} filter={filter} />}
      {loaderData.view === "board" ? (
        <Board board={loaderData.data} base={base} filter={filter} refusal={answer?.refusal} />
      ) : (
        <ListBody base={base} list={loaderData.data} filter={filter} />
      )}
      {data.rights.export && data.total > 0 && <Download base={base} total={data.total} filter={filter} />}
    </Page>
  );
}
