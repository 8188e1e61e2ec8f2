import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isFiltered,
  parseRegistrationFilter,
  registrationFilterToParams,
  tellingRoles,
  unfiltered,
} from "#app/features/registrations/rules/lists.ts";
import { erasedFrom, totalsOf } from "#app/features/registrations/rules/needs.ts";
import { placeInQueue, placesInQueue } from "#app/features/registrations/rules/queue.ts";
import { audiences, registrationStates } from "#app/features/registrations/rules/registering.ts";
import { wantedChanges } from "#app/features/registrations/rules/wanted.ts";

const id = "018f0000-0000-7000-8000-000000000001";

describe("the filter of who is registered", () => {
  it("B25: comes back from its own address, whatever it is", () => {
    const maybeId = fc.constantFrom(null, id);
    const states = registrationStates.filter((state) => state !== "unconfirmed");
    const filters = fc.record({
      municipality: maybeId,
      team: maybeId,
      role: fc.constantFrom(null, ...audiences),
      profession: fc.constantFrom("", "Socialsekreterare", "Kurator & samtal"),
      state: fc.constantFrom(null, ...states),
      session: maybeId,
      text: fc.constantFrom("", "Åsa", "a=b&c"),
      page: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const params = new URLSearchParams(registrationFilterToParams(filter).toString());
        expect(parseRegistrationFilter(params)).toEqual(filter);
      }),
    );
  });

  it("B25: is none where the address says what there is not", () => {
    const odd = new URLSearchParams("team=x&role=boss&state=unconfirmed&page=-1&session=&municipality=1&other=2&q=%20");
    expect(parseRegistrationFilter(odd)).toEqual(unfiltered);
    expect(isFiltered(unfiltered)).toBe(false);
    expect(isFiltered({ ...unfiltered, page: 3 })).toBe(false);
    expect(isFiltered({ ...unfiltered, profession: "Kurator" })).toBe(true);
  });
});

it("of somebody's roles those are told that the others do not say already", () => {
  expect(tellingRoles(["members", "coordinators", "staff"])).toEqual(["coordinators"]);
  expect(tellingRoles(["members", "managers", "staff"])).toEqual(["members", "managers"]);
  expect(tellingRoles(["staff"])).toEqual(["staff"]);
});

describe("what somebody wants changed", () => {
  const question = { id: "q", kind: "choice", label: "Tröja", options: ["S", "M"], required: false } as const;
  const same = { id: "p", kind: "text", label: "Hur kommer du?", options: [], required: false } as const;
  const choice = {
    id: "s",
    dayId: "d",
    title: "Fältets röster",
    fromMinute: 780,
    toMinute: 840,
    seats: 5,
    seatsTaken: 1,
  };
  const asked = { questions: [question, same], choices: [choice], asksNeeds: true };
  const was = { answers: { q: ["S"], p: ["Tåg"] }, sessions: [], needs: { food: "", access: "" } };

  it("B24: is what differs, as it was and as it should be", () => {
    const wanted = { answers: { q: ["M"], p: ["Tåg"] }, sessions: ["s"], needs: { food: "Vegetarisk", access: "" } };
    expect(wantedChanges(asked, was, wanted)).toEqual([
      { about: { kind: "question", label: "Tröja" }, was: ["S"], wanted: ["M"] },
      { about: { kind: "sessions", dayId: "d", from: 780 }, was: [], wanted: ["Fältets röster"] },
      { about: { kind: "food" }, was: [], wanted: ["Vegetarisk"] },
    ]);
    expect(wantedChanges(asked, was, was)).toEqual([]);
  });

  it("B24: leaves out what is not asked any more", () => {
    const wanted = { answers: { gone: ["x"], p: ["Tåg"] }, sessions: ["gone"], needs: { food: "Fisk", access: "" } };
    expect(wantedChanges({ questions: [same], choices: [], asksNeeds: false }, was, wanted)).toEqual([]);
  });
});

describe("needs", () => {
  it("B28: are counted together however they are capitalised, the most common first", () => {
    expect(
      totalsOf(["vegetarisk", "Glutenfri", "VEGETARISK. ", "  ", "", "Äter  allt", "äter allt", "vegetarisk"]),
    ).toEqual([
      { text: "vegetarisk", n: 3 },
      { text: "Äter allt", n: 2 },
      { text: "Glutenfri", n: 1 },
    ]);
    expect(totalsOf([])).toEqual([]);
  });

  it("are erased from the fourteenth day after the last one, and nothing on the last day itself", () => {
    expect(erasedFrom("2026-12-12", 14)).toBe("2026-12-26");
    expect(erasedFrom("2026-12-12", 0)).toBe("2026-12-13");
  });
});

describe("the waiting list as the lead sees it", () => {
  it("B9: says of each what she is told herself", () => {
    const waiting = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        number: fc.integer({ min: 1, max: 99 }),
        togetherWith: fc.constantFrom(null, "a", "b"),
      }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(waiting, fc.integer({ min: -1, max: 5 }), (list, free) => {
        const places = placesInQueue(list, free);
        expect(places.map((one) => one.id).toSorted()).toEqual(list.map((one) => one.id).toSorted());
        for (const { id: whose, ...place } of places) expect(placeInQueue(list, whose, free)).toEqual(place);
      }),
    );
  });
});
