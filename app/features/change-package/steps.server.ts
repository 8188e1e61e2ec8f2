import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "./events.ts";
import { ideaTexts } from "./rules/texts.ts";
import { tidied } from "./texts.server.ts";

export { redactIdeaStep } from "./commands/redact-idea.server.ts";

/**
 * Adds a team's own idea by its title, and what more there is to say of it, inside a given act. It is the team's until the
 * team shares it. Authorises itself. The fields in a refusal are `title` and `description`.
 * @throws Refusal forbidden, invalid
 */
export async function addIdeaStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: { programmeId: string; teamId: string; title: string; description?: string },
  now: Date,
): Promise<{ id: string; title: string }> {
  const { programmeId, teamId } = input;
  authorise(actor, "idea.add", { programmeId, teamId });
  const { title, description } = tidied({ title: input.title, description: input.description ?? "" }, ideaTexts);
  const id = newId(now.getTime());
  await tx.changeIdea.create({
    data: {
      id,
      programmeId,
      teamId,
      title,
      description,
      status: "active",
      createdAt: now,
      createdById: actor.personId,
    },
  });
  traces.audit({ action: "idea.added", subject: "idea", subjectId: id, programmeId, teamId, fields: ["title"] });
  traces.announce(ideaChanged({ id, programmeId, teamId, sharedAt: null }, actor));
  return { id, title };
}
