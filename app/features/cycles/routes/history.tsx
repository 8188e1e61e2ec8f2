import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { BackLink, Pagination } from "#app/ui/wayfinding.tsx";
import { historyOf } from "../queries-history.server.ts";
import { parseFilter } from "../rules/filter.ts";
import { Event } from "../ui/history/event.tsx";
import type { Route } from "./+types/history";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) => {
  const { page } = parseFilter(new URL(request.url).searchParams);
  return historyOf(actorIn(context), params.teamId, params.cycleId, page);
});

/** What happened to a test, newest first. */
export default function History({ loaderData }: Route.ComponentProps) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const shell = useT("shell");
  const { cycle, team, events, page, hasOlder } = loaderData;
  useLive({ names: ["cycle.changed"], ids: { cycleId: cycle.id } });
  const name = cycle.number === null ? words("cycle.draft") : words("cycle.number", { number: cycle.number });
  const to = (n: number) => (n === 1 ? "?" : `?page=${n}`);
  return (
    <Page narrow>
      <title>{`${t("history.title")} – ${name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/cycles/${cycle.id}`}>{name}</BackLink>}
        title={t("history.title")}
        lead={t("history.lead")}
        meta={<span className="g-muted">{cycle.what || words("cycle.untitled")}</span>}
      />
      {events.length === 0 ? (
        <EmptyState icon="history" title={t("history.title")}>
          <p>{t("history.empty")}</p>
        </EmptyState>
      ) : (
        <Timeline label={t("history.title")}>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </Timeline>
      )}
      {(page > 1 || hasOlder) && (
        <Pagination
          label={t("list.pages")}
          text={t("history.page", { n: page })}
          previous={page > 1 ? to(page - 1) : undefined}
          next={hasOlder ? to(page + 1) : undefined}
          previousLabel={t("history.newer")}
          nextLabel={t("history.older")}
        />
      )}
    </Page>
  );
}
