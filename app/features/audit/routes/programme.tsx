import { dayOf } from "#app/core/day.ts";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { parseEvents } from "../filter.ts";
import { programmeEvents } from "../queries.server.ts";
import { EventsBody } from "../ui/events-body.tsx";
import type { Route } from "./+types/programme";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const filter = parseEvents(new URL(request.url).searchParams);
  const found = await programmeEvents(actorIn(context), params.programmeId, filter);
  return { found, filter, today: dayOf(context.get(factsContext).now) };
});

/** What happened in a programme and its teams. */
export default function ProgrammeEvents({ loaderData }: Route.ComponentProps) {
  const t = useT("audit");
  const shell = useT("shell");
  const { place } = loaderData.found;
  const at = `/programmes/${place.id}`;
  return (
    <Page>
      <title>{`${t("title")} – ${place.name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={at}>{place.name}</BackLink>} title={t("title")} lead={t("lead.programme")} />
      <ProgrammeTabs programmeId={place.id} lead />
      <EventsBody base={`${at}/events`} of="programme" {...loaderData} />
    </Page>
  );
}
