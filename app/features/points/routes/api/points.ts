import { forbidden } from "#app/platform/refusals.server.ts";
import { sendPoints } from "../../commands/send-points.server.ts";
import { askedDays, sentPoints } from "../../forms/api-form.server.ts";
import { pointsToRead } from "../../queries/sending.server.ts";
import { answeringSystems, fitting, readSent } from "../../sending/answer.server.ts";
import type { Route } from "./+types/points";

const methods = ["GET", "HEAD", "PUT"];

/** The points of a measure, for another system. */
export const loader = answeringSystems<Route.LoaderArgs>(methods, async ({ params, request }, { actor, teamId }) => {
  const asked = fitting(Object.fromEntries(new URL(request.url).searchParams), askedDays);
  return { points: await pointsToRead(actor, { teamId, followedId: params.followedId }, asked) };
});

/** Points that another system sends. Whether the measure is there comes before whether it may write, and that before what it sends. */
export const action = answeringSystems<Route.ActionArgs>(
  methods,
  async ({ params, request }, { actor, teamId, mayWrite }, now) => {
    const at = { teamId, followedId: params.followedId };
    await pointsToRead(actor, at, { to: "0001-01-01" });
    if (!mayWrite) throw forbidden("sending.reads-only");
    return sendPoints(actor, at, await readSent(request, sentPoints), now);
  },
);
