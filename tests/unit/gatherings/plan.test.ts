import { describe, expect, it } from "vitest";
import { copiedPlan, newPlan } from "#app/features/gatherings/rules/copy.ts";
import {
  comparable,
  faultsIn,
  isMoved,
  lackingIn,
  nothingYet,
  type Plan,
  suggestedTitle,
} from "#app/features/gatherings/rules/plan.ts";
import { ordinaryDayFrom, warningsOf } from "#app/features/gatherings/rules/warnings.ts";

const day = (date: string, fromMinute = 540, toMinute = 960) => ({ id: null, day: date, fromMinute, toMinute });
const plan: Plan = {
  ...newPlan("2027-03-08", "2027-01-10"),
  title: "LS4",
  placeName: "Folkets hus",
  days: [day("2027-03-08")],
};
const published = { ...nothingYet, published: true, kind: plan.kind };
const faults = (more: Partial<Plan>, standing = nothingYet) => faultsIn({ ...plan, ...more }, standing);

describe("a gathering's plan", () => {
  it("G1: registering ends after it begins and before the gathering does, changing no later than the gathering", () => {
    expect(faults({ opensOn: "2027-03-08", closesOn: "2027-03-08", changesUntil: "2027-03-08" })).toEqual({});
    expect(faults({ opensOn: "2027-02-02", closesOn: "2027-02-01" })).toEqual({
      closesOn: "gathering.closes-before-opens",
    });
    expect(faults({ closesOn: "2027-03-09" })).toEqual({ closesOn: "gathering.closes-after-first-day" });
    const days = [day("2027-03-09"), day("2027-03-08")];
    expect(faults({ days, closesOn: "2027-03-08", changesUntil: "2027-03-09" })).toEqual({});
    expect(faults({ days, changesUntil: "2027-03-10" })).toEqual({ changesUntil: "gathering.changes-after-last-day" });
    expect(faults({ days: [], closesOn: "2027-09-09", changesUntil: "2027-09-09" })).toEqual({});
  });

  it("G2: each day once, each ending after it begins; a draft may have none", () => {
    expect(faults({ days: [day("2027-03-08"), day("2027-03-09"), day("2027-03-08", 600, 600)] })).toEqual({
      day2: "gathering.day-twice",
      to2: "gathering.times-order",
    });
    expect(faults({ days: [day("2027-03-08", 0, 1440)] })).toEqual({});
    expect(faults({ days: [] })).toEqual({});
  });

  it("G3: a group interview is a team's; what is published keeps kind and team", () => {
    expect(faults({ kind: "group_interview" })).toEqual({ teamId: "gathering.team-needed" });
    expect(faults({ kind: "group_interview", teamId: "a" })).toEqual({});
    expect(faults({ kind: "spread_conference" }, published)).toEqual({ kind: "gathering.kind-fixed" });
    const ofA = { ...published, kind: "group_interview", teamId: "a" } as const;
    expect(faults({ kind: "group_interview", teamId: "b" }, ofA)).toEqual({ teamId: "gathering.kind-fixed" });
    const talked = { ...ofA, published: false, talked: true };
    expect(faults({ kind: "group_interview", teamId: "b" }, talked)).toEqual({ teamId: "gathering.kind-fixed" });
    expect(faults({ kind: "spread_conference" }, talked)).toEqual({ kind: "gathering.kind-fixed" });
    expect(faults({ kind: "group_interview", teamId: "a" }, ofA)).toEqual({});
  });

  it("G4: a video link is https", () => {
    for (const videoUrl of ["", "https://video.example/a?b=c", "HTTPS://video.example"]) {
      expect(faults({ videoUrl }), videoUrl).toEqual({});
    }
    for (const videoUrl of [
      "http://video.example",
      "javascript:alert(1)",
      "video.example",
      "https://",
      "https://a b.se",
    ]) {
      expect(faults({ videoUrl }), videoUrl).toEqual({ videoUrl: "gathering.video-not-https" });
    }
  });

  it("G5: there are never fewer seats than are taken", () => {
    expect(faults({ capacity: 12 }, { ...published, seatsTaken: 12 })).toEqual({});
    expect(faults({ capacity: 11 }, { ...published, seatsTaken: 12 })).toEqual({
      capacity: "gathering.capacity-below-seats",
    });
  });

  it("G6: to be published it needs a day, a place or a link, and somebody who may come; and goes on needing them", () => {
    expect(lackingIn(plan)).toEqual({});
    expect(lackingIn({ ...plan, placeName: "", videoUrl: "https://video.example" })).toEqual({});
    const nothing = { days: [], placeName: "", videoUrl: "", audience: [] };
    const all = {
      day0: "gathering.day-needed",
      placeName: "gathering.place-needed",
      audience: "gathering.audience-needed",
    };
    expect(lackingIn(nothing)).toEqual(all);
    expect(faults(nothing)).toEqual({});
    expect(faults(nothing, published)).toEqual(all);
  });

  it("G10: another time or place is a move, another text is not", () => {
    for (const field of ["days", "placeName", "address", "videoUrl"])
      expect(isMoved(["title", field]), field).toBe(true);
    expect(isMoved(["title", "intro", "directions", "capacity", "costNote"])).toBe(false);
  });

  it("is compared by plain values: the order in which days and groups stand says nothing", () => {
    const [a, b] = [day("2027-03-08"), day("2027-03-09")];
    expect(comparable({ ...plan, days: [b, a], audience: ["guests", "members"] })).toEqual(
      comparable({ ...plan, days: [a, b], audience: ["members", "guests"] }),
    );
    expect(comparable({ ...plan, days: [a] })).not.toEqual(comparable({ ...plan, days: [day("2027-03-08", 541)] }));
  });
});

describe("a new gathering", () => {
  it("is called after those before it", () => {
    expect(suggestedTitle("learning_seminar", ["LS1", "LS 3: halvvägs", "Något annat"])).toBe("LS4");
    expect(suggestedTitle("learning_seminar", [])).toBe("LS1");
    expect(suggestedTitle("group_interview", ["LS1"])).toBe("");
  });

  it("is registered to until two weeks before, and when that is past until it begins", () => {
    expect(newPlan("2027-03-08", "2027-01-10")).toMatchObject({ opensOn: "2027-01-10", closesOn: "2027-02-22" });
    expect(newPlan("2027-03-08", "2027-03-01")).toMatchObject({ closesOn: "2027-03-08", changesUntil: "2027-03-08" });
    expect(faultsIn({ ...newPlan("2027-03-08", "2027-03-01"), title: "LS1" }, nothingYet)).toEqual({});
  });

  it("G11: made after another, has everything as far from its first day as that", () => {
    const two = {
      ...plan,
      days: [
        { ...day("2027-03-08"), id: "x" },
        { ...day("2027-03-10", 600), id: "y" },
      ],
    };
    const copy = copiedPlan(two, "2027-09-06", ["LS4", "LS7"]);
    expect(copy).toEqual({
      ...two,
      title: "LS8",
      opensOn: "2027-07-11",
      closesOn: "2027-08-23",
      changesUntil: "2027-08-30",
      days: [day("2027-09-06"), day("2027-09-08", 600)],
    });
    expect(
      copiedPlan({ ...plan, kind: "spread_conference", title: "Öppen dag", days: [] }, "2027-09-06", []),
    ).toMatchObject({ title: "Öppen dag", opensOn: plan.opensOn, days: [day("2027-09-06")] });
  });
});

describe("an odd day", () => {
  it("G12: is warned of", () => {
    expect(warningsOf("2027-03-08", [7])).toEqual([]);
    expect(warningsOf("2027-03-13", [7])).toEqual([{ kind: "weekend" }]);
    expect(warningsOf("2027-07-08", [7])).toEqual([{ kind: "pause" }]);
    expect(warningsOf("2027-03-26", [3])).toEqual([{ kind: "holiday", holiday: "good-friday" }, { kind: "pause" }]);
    // Good Friday to Easter Monday is four days, and July a month.
    expect(ordinaryDayFrom("2027-03-26", [7])).toBe("2027-03-30");
    expect(ordinaryDayFrom("2027-07-01", [7])).toBe("2027-08-02");
    // A holiday that is a Sunday is called by its name alone.
    expect(warningsOf("2027-03-28", [])).toEqual([{ kind: "holiday", holiday: "easter" }]);
  });
});
