import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { parseEvents } from "../filter.ts";
import { teamEvents } from "../queries.server.ts";
import { EventsBody } from "../ui/events-body.tsx";
import type { Route } from "./+types/team";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const filter = parseEvents(new URL(request.url).searchParams);
  const found = await teamEvents(actorIn(context), params.teamId, filter);
  return { found, filter, today: dayOf(context.get(factsContext).now) };
});

/** What happened in a team. */
export default function TeamEvents({ loaderData }: Route.ComponentProps) {
  const t = useT("audit");
  const shell = useT("shell");
  const { place } = loaderData.found;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${place.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${place.id}`}>{place.name}</BackLink>}
        title={t("title")}
        lead={t("lead.team")}
      />
      <EventsBody base={`/teams/${place.id}/events`} of="team" {...loaderData} />
    </Page>
  );
}
