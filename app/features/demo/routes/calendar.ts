import { reading } from "#app/platform/refusal.server.ts";
import { demoCalendar } from "../queries.server.ts";
import type { Route } from "./+types/calendar";

/** The entry that a mail would have given the calendar, as the file that it would have carried. */
export const loader = reading(async ({ params }: Route.LoaderArgs) => {
  const headers = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'attachment; filename="invite.ics"',
  };
  return new Response(await demoCalendar(params.mailId), { headers });
});
