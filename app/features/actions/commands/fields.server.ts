import { dayToDate } from "#app/core/day.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten, tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { actionTextMax } from "../rules.ts";

/** An action's fields as a form holds them: "" is none. */
export type ActionFields = { readonly text: string; readonly ownerId: string; readonly dueOn: string };

/** The text as it is stored. @throws Refusal invalid */
export function textOfAction(text: string): string {
  const line = tidyLine(text);
  const wrong = !isWritten(line)
    ? "field.required"
    : line.length > actionTextMax
      ? "field.too-long"
      : findIdentityNumbers(line).length > 0
        ? "identity-number"
        : null;
  if (wrong) throw new Refusal("invalid", "form.invalid", { fields: { text: wrong } });
  return line;
}

/** Who is to do it is in the team. @throws Refusal invalid */
export async function refuseStranger(tx: Tx, teamId: string, ownerId: string, now: Date): Promise<void> {
  const inTeam = await tx.teamMembership.findFirst({
    where: {
      teamId,
      personId: ownerId,
      startedAt: { lte: now },
      OR: [{ endedAt: null }, { endedAt: { gt: now } }],
    },
    select: { id: true },
  });
  if (!inTeam) throw new Refusal("invalid", "form.invalid", { fields: { ownerId: "action.not-in-team" } });
}

export const dateOrNone = (day: string) => (day === "" ? null : dayToDate(day));
