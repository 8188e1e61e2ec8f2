import type { Actor } from "#app/access/actor.ts";
import { dateToDay, dayToDate } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { fingerprintOf, type ProgrammeFacts } from "../fingerprint.ts";
import { decideProgramme } from "../rules.ts";
import { lockedProgramme } from "./locked-programme.server.ts";

const fieldOf: Readonly<Record<string, string>> = {
  "programme.end-before-start": "endsOn",
  "programme.too-long": "endsOn",
  "programme.aim-outside-period": "endsOn",
  "programme.always-paused": "pause7",
  "programme.places-invalid": "placesPerRegion",
  "programme.team-size-invalid": "teamSizeMax",
};

/**
 * Changes a programme's name and numbers. `seen` is what the form showed: when somebody else has changed it meanwhile,
 * nothing is written.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict
 */
export async function editProgramme(
  actor: Actor,
  programmeId: string,
  facts: ProgrammeFacts,
  seen: string,
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const stored = await lockedProgramme(tx, actor, programmeId, "programme.edit");
    const before = factsOf(stored);
    if (seen !== fingerprintOf(before)) throw new Refusal("conflict", "programme.changed-meanwhile");
    const decided = decideProgramme({ ...facts, aimByWhen: dateToDay(stored.aimByWhen) });
    if (!decided.ok) {
      const field = fieldOf[decided.code] ?? String(decided.data.field ?? "startsOn");
      throw new Refusal("invalid", "form.invalid", { data: decided.data, fields: { [field]: decided.code } });
    }
    await refuseWhenTestsFallOutside(tx, programmeId, facts);
    const { pauseMonths } = decided.value;
    const after = { ...facts, pauseMonths };
    const fields = Object.keys(after).filter((field) => {
      const key = field as keyof ProgrammeFacts;
      return JSON.stringify(after[key]) !== JSON.stringify(before[key]);
    });
    if (fields.length === 0) return traces.unchanged();
    await tx.programme.update({
      where: { id: programmeId },
      data: {
        ...after,
        pauseMonths: [...pauseMonths],
        startsOn: dayToDate(facts.startsOn),
        endsOn: dayToDate(facts.endsOn),
      },
    });
    traces.audit({ action: "programme.changed", subject: "programme", subjectId: programmeId, programmeId, fields });
    traces.announce(programmeChanged(programmeId, actor));
  });
}

/** A test's days lie within its programme, so the programme cannot shrink past them. */
async function refuseWhenTestsFallOutside(tx: Tx, programmeId: string, facts: ProgrammeFacts): Promise<void> {
  const [from, to] = [dayToDate(facts.startsOn), dayToDate(facts.endsOn)];
  const tests = await tx.cycle.count({
    where: { programmeId, OR: [{ startsOn: { lt: from } }, { startsOn: { gt: to } }, { endsOn: { gt: to } }] },
  });
  if (tests > 0) {
    throw new Refusal("conflict", "form.invalid", { data: { tests }, fields: { startsOn: "programme.tests-outside" } });
  }
}

type Stored = Omit<ProgrammeFacts, "startsOn" | "endsOn"> & { startsOn: Date; endsOn: Date };

function factsOf(stored: Stored): ProgrammeFacts {
  const { name, pauseMonths, placesPerRegion, teamSizeMin, teamSizeMax } = stored;
  const period = { startsOn: dateToDay(stored.startsOn), endsOn: dateToDay(stored.endsOn) };
  return { name, ...period, pauseMonths, placesPerRegion, teamSizeMin, teamSizeMax };
}
