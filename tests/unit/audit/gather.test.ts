import { describe, expect, it } from "vitest";
import { fields, fieldsIn } from "#app/features/audit/fields.ts";
import { eventsSearch, isNarrowed, parseEvents } from "#app/features/audit/filter.ts";
import { byDay } from "#app/features/audit/gather.ts";

const event = (at: string, gist = "she saved it", ...changed: string[]) => ({ at, gist, fields: changed });

describe("events by day", () => {
  it("begin a day at midnight in Stockholm", () => {
    const days = byDay([event("2026-11-22T23:05:00Z"), event("2026-11-22T22:55:00Z")]);
    expect(days.map(({ day }) => day)).toEqual(["2026-11-23", "2026-11-22"]);
  });

  it("are one where the same follows within an hour, with the fields of all in the order of their writing", () => {
    const [day] = byDay([
      event("2026-11-22T12:50:00Z", "a", "what", "scale"),
      event("2026-11-22T12:00:00Z", "a", "what"),
      event("2026-11-22T11:30:00Z", "a", "purpose"),
      event("2026-11-22T09:00:00Z", "a", "learned"),
    ]);
    expect(day?.events).toEqual([
      {
        at: "2026-11-22T12:50:00Z",
        since: "2026-11-22T11:30:00Z",
        times: 3,
        fields: ["purpose", "what", "scale"],
      },
      { at: "2026-11-22T09:00:00Z", since: "2026-11-22T09:00:00Z", times: 1, fields: ["learned"] },
    ]);
  });

  it("are not one where something else, or midnight, lies between", () => {
    const times = (...all: [string, string][]) =>
      byDay(all.map(([at, gist]) => event(at, gist))).map((day) => day.events.map((one) => one.times));
    const [a, b, c] = ["2026-11-22T12:50:00Z", "2026-11-22T12:40:00Z", "2026-11-22T12:30:00Z"];
    expect(times([a, "x"], [b, "y"], [c, "x"])).toEqual([[1, 1, 1]]);
    expect(times(["2026-11-22T23:05:00Z", "x"], ["2026-11-22T22:55:00Z", "x"])).toEqual([[1], [1]]);
    expect(byDay([])).toEqual([]);
  });
});

describe("what was changed", () => {
  it("is told of changes alone, by fields that have a name, each once", () => {
    const names = ["question.prediction", "question.prediction", "what", "state"];
    expect(fieldsIn("cycle.saved", names)).toEqual(["what", "prediction"]);
    expect(fieldsIn("cycle.redacted", ["cycle.cycle.what", "what"])).toEqual([]);
    expect(fieldsIn("comment.edited", ["text", "what"])).toEqual([]);
    expect(fieldsIn("person.changed", ["email"])).toEqual(["email"]);
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe("the filter of events", () => {
  const parse = (search: string) => parseEvents(new URLSearchParams(search));
  const id = "0191f1a0-0000-7000-8000-000000000001";

  it("lives in the address, and gives the address back", () => {
    const search = `?who=${id}&kind=people&from=2026-11-01&to=2026-11-22&page=2`;
    expect(eventsSearch(parse(search))).toBe(search);
    expect(isNarrowed(parse(search))).toBe(true);
    expect(eventsSearch(parse(""))).toBe("?");
    expect(isNarrowed(parse("?page=3"))).toBe(false);
  });

  it("leaves out what is unknown", () => {
    expect(parse("?who=x&kind=secrets&from=2026-13-01&page=-1")).toEqual({
      who: null,
      kind: null,
      from: null,
      to: null,
      page: 1,
    });
  });
});
