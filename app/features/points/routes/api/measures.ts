import { measuresToSend } from "../../queries/sending.server.ts";
import { answeringSystems } from "../../sending/answer.server.ts";
import { toldOf } from "../../sending/told.server.ts";
import type { Route } from "./+types/measures";

/** The measures of the team whose token another system shows. */
export const loader = answeringSystems<Route.LoaderArgs>(["GET", "HEAD"], async (_, { actor, teamId }) => ({
  measures: (await measuresToSend(actor, teamId)).map(toldOf),
}));

export const action = answeringSystems<Route.ActionArgs>(["GET", "HEAD"], async () => ({}));
