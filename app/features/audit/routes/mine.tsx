import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { parseEvents } from "../filter.ts";
import { myEvents } from "../queries.server.ts";
import { EventsBody } from "../ui/events-body.tsx";
import type { Route } from "./+types/mine";

export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const filter = { ...parseEvents(new URL(request.url).searchParams), who: null };
  const found = await myEvents(actorIn(context), filter);
  return { found, filter, today: dayOf(context.get(factsContext).now) };
});

/** What one has done oneself. */
export default function MyEvents({ loaderData }: Route.ComponentProps) {
  const t = useT("audit");
  const shell = useT("shell");
  return (
    <Page narrow>
      <title>{`${t("mine.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to="/account">{shell("me.account")}</BackLink>}
        title={t("mine.title")}
        lead={t("lead.mine")}
      />
      <EventsBody base="/account/events" of="me" {...loaderData} />
    </Page>
  );
}
