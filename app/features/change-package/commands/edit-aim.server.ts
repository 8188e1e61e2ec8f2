import type { Actor } from "#app/access/actor.ts";
import { dateToDay, dayToDate, isDay } from "#app/core/day.ts";
import { spanHolds } from "#app/core/spans.ts";
import { programmePeriod } from "#app/features/programmes/rules.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { aimTexts, type Changes } from "../rules/texts.ts";
import { type Edited, merged } from "../texts.server.ts";
import { lockedPackage } from "./locked.server.ts";

export type AimField = "aimWhat" | "aimForWhom" | "aimHowMuch" | "aimByWhen";

/**
 * Rewrites what the programme is to reach.
 * @throws Refusal missing, forbidden, invalid (a part is lacking, a day outside the programme)
 */
export async function editAim(
  actor: Actor,
  programmeId: string,
  changes: Changes<AimField>,
  now: Date,
): Promise<Edited<AimField>> {
  return act(actor, now, async (tx, traces) => {
    await lockedPackage(tx, actor, programmeId);
    const row = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
    const { aimWhat, aimForWhom, aimHowMuch } = row;
    const stored = { aimWhat, aimForWhom, aimHowMuch, aimByWhen: dateToDay(row.aimByWhen) };
    const { write, conflicts } = merged(changes, stored, aimTexts);
    const { aimByWhen, ...texts } = write;
    if (aimByWhen !== undefined) {
      const period = programmePeriod({ startsOn: dateToDay(row.startsOn), endsOn: dateToDay(row.endsOn) });
      if (!isDay(aimByWhen)) throw wrongDay("programme.day-invalid");
      if (!spanHolds(period, aimByWhen)) throw wrongDay("programme.aim-outside-period", period.from, period.to ?? "");
    }
    const fields = Object.keys(write);
    if (fields.length > 0) {
      const day = aimByWhen === undefined ? {} : { aimByWhen: dayToDate(aimByWhen) };
      await tx.programme.update({ where: { id: programmeId }, data: { ...texts, ...day } });
      traces.announce(packageChanged(programmeId, actor));
    }
    traces.audit({ action: "aim.edited", subject: "programme", subjectId: programmeId, programmeId, fields });
    return { conflicts };
  });
}

function wrongDay(code: "programme.day-invalid" | "programme.aim-outside-period", startsOn = "", endsOn = ""): Refusal {
  return new Refusal("invalid", "form.invalid", { data: { startsOn, endsOn }, fields: { aimByWhen: code } });
}
