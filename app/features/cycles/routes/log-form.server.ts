import { logTest } from "#app/flows/log-test.server.ts";
import type { Form } from "#app/platform/form.server.ts";
import { readChanges } from "../forms.server.ts";
import { quickLogControls } from "../ui/quick-log.tsx";

/** Logs the test that a quick log's form holds, a new one or a draft's. Gives where to go then. */
export async function logFrom(
  actor: Parameters<typeof logTest>[0],
  place: { teamId: string; cycleId: string },
  form: Form,
  now: Date,
): Promise<string> {
  const { questionId = "", key = "" } = form.values;
  const changes = readChanges(form.values, quickLogControls);
  await logTest(actor, { ...place, questionId }, { changes, key }, now);
  return `/teams/${place.teamId}/cycles/${place.cycleId}?saved`;
}
