import { describe, expect, it } from "vitest";
import type { Met } from "#app/features/supervised-months/rules/month.ts";
import { byWaiting, standingOf } from "#app/features/supervised-months/rules/this-month.ts";

const period = { startsOn: "2025-06-10", endsOn: "2028-05-31" };
const when = { pauseMonths: [7], today: "2026-11-24" };
const on = (day: string, state: Met["state"], over = day < when.today): Met => ({ day, state, reason: null, over });
const standing = (...sessions: Met[]) => standingOf(sessions, period, when);

describe("how a researcher stands with a coordinator this month", () => {
  it("R4: met, booked, to be told of, called off, or waiting with the days that are left", () => {
    const held = on("2026-11-03", "held");
    expect(standing(on("2026-11-02", "missed"), held)).toEqual({ kind: "met", session: held });
    const booked = on("2026-11-26", "booked");
    expect(standing(booked)).toEqual({ kind: "booked", session: booked });
    const untold = on("2026-11-19", "booked");
    expect(standing(untold, booked)).toEqual({ kind: "untold", session: untold });
    const excused = { ...on("2026-11-05", "excused"), reason: "illness" as const };
    expect(standing(excused)).toEqual({ kind: "excused", session: excused, reason: "illness" });
    expect(standing()).toEqual({ kind: "waiting", daysLeft: 6, missed: null });
    const missed = on("2026-11-05", "missed");
    expect(standing(missed)).toEqual({ kind: "waiting", daysLeft: 6, missed });
  });

  it("R4: other months' sessions change nothing, and on the last day none is left", () => {
    expect(standing(on("2026-10-30", "held"), on("2026-12-01", "booked"))).toMatchObject({ kind: "waiting" });
    expect(standingOf([], period, { ...when, today: "2026-11-30" })).toMatchObject({ daysLeft: 0 });
    expect(standingOf([], period, { ...when, today: "2028-02-01" })).toMatchObject({ daysLeft: 28 });
  });

  it("R2: nobody waits in a pause month, nor before the programme begins or after its end", () => {
    const kind = (today: string) => standingOf([], period, { ...when, today }).kind;
    expect(kind("2026-07-31")).toBe("pause");
    expect(kind("2025-05-31")).toBe("outside");
    expect(kind("2025-06-01")).toBe("waiting");
    expect(kind("2028-06-01")).toBe("outside");
    const missed = { ...on("2026-07-02", "missed"), over: true };
    expect(standingOf([missed], period, { ...when, today: "2026-07-15" })).toEqual({ kind: "pause" });
  });

  it("R4: who has waited longest stands first, and who has never been met before her", () => {
    const waits = (name: string, lastMetOn: string | null) => ({ name, lastMetOn, standing: standing() });
    const is = (name: string, session: Met) => ({ name, lastMetOn: "2026-10-01", standing: standing(session) });
    const people = [
      is("träffad", on("2026-11-03", "held")),
      is("bokad sent", on("2026-11-27", "booked")),
      is("bokad snart", on("2026-11-25", "booked")),
      waits("nyss", "2026-10-20"),
      is("osagd", on("2026-11-19", "booked")),
      waits("länge", "2026-08-20"),
      waits("Östen, aldrig", null),
      waits("Åke, aldrig", null),
      is("inställd", on("2026-11-05", "excused")),
    ];
    expect(people.toSorted(byWaiting).map(({ name }) => name)).toEqual([
      ...["Åke, aldrig", "Östen, aldrig", "länge", "nyss", "osagd", "bokad snart", "bokad sent", "inställd", "träffad"],
    ]);
  });
});
