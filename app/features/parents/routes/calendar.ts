import { factsContext } from "#app/platform/context.server.ts";
import { missing, reading } from "#app/platform/refusal.server.ts";
import { ownMeeting } from "../queries/page.server.ts";
import { visitIn } from "../visit.server.ts";
import type { Route } from "./+types/calendar";

/** The time as a file for her calendar, only when she asks for it. It says nothing but that there is a meeting. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const entry = await ownMeeting(visitIn(context), context.get(factsContext).now);
  if (entry === null) throw missing();
  return new Response(entry, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="m.ics"',
    },
  });
});
