import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { PageHeader } from "#app/ui/page.tsx";
import { doorForBearer } from "../queries/ticket.server.ts";
import type { Route } from "./+types/ticket";

export const handle = { static: true };

/** Where a ticket's picture leads: who stands at the door to the list with her found, and everybody else to the same page. */
export const loader = reading(async ({ params: { ticket }, context }: Route.LoaderArgs) => {
  const { now, cookie } = context.get(factsContext);
  const door = await doorForBearer(secretIn(cookie), ticket, now);
  if (door) throw redirect(`/programmes/${door.programmeId}/gatherings/${door.gatheringId}/door?ticket=${ticket}`);
  return { ticket };
});

export default function Ticket({ loaderData }: Route.ComponentProps) {
  const t = useT("door");
  const shell = useT("shell");
  const back = new URLSearchParams({ to: `/door/${loaderData.ticket}` });
  return (
    <>
      <title>{`${t("neutral.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("neutral.title")} lead={t("neutral.text")} />
      <p className="mt-8">
        <a href={`/sign-in?${back}`}>{t("neutral.sign-in")}</a>
      </p>
    </>
  );
}
