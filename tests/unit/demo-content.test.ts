import { describe, expect, test } from "vitest";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { findWarnings } from "#app/core/number-warnings.ts";
import { demoContent } from "#prisma/seed/content/index.ts";
import type { Cycle, TeamMember } from "#prisma/seed/content/types.ts";

const { chains, cycles, drivers, ideas, municipalities, partners, people, researchers, teams, unitHeads } = demoContent;

const SCALES = ["once", "few", "unit", "severalUnits", "everyone"];

const members = teams.flatMap((team) => team.members);
const isMemberOn = (member: TeamMember, offset: number) =>
  member.fromOffset <= offset && offset <= (member.toOffset ?? Number.POSITIVE_INFINITY);
const cyclesOf = (chainKey: string) => cycles.filter((cycle) => cycle.chainKey === chainKey);
const unitKeys = new Set(municipalities.flatMap((m) => m.departments.flatMap((d) => d.units.map((u) => u.key))));
const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map((row) => row.key));
const teamOf = (cycle: Cycle) => {
  const chain = chains.find((row) => row.key === cycle.chainKey);
  const team = teams.find((row) => row.key === chain?.teamKey);
  if (!team) throw new Error(`no team for ${cycle.key}`);
  return team;
};
const duplicatesIn = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);
/** The keys of the cycles that break a rule: an empty list reads better than a failed boolean. */
const breaking = (rule: (cycle: Cycle) => boolean, among: readonly Cycle[] = cycles) =>
  among.filter((cycle) => !rule(cycle)).map((cycle) => cycle.key);

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

describe("who takes part", () => {
  test("six teams in two regions, 44 members, three researchers", () => {
    expect(teams).toHaveLength(6);
    for (const region of demoContent.regions) {
      expect(teams.filter((team) => team.regionKey === region.key)).toHaveLength(demoContent.programme.placesPerRegion);
    }
    expect(members).toHaveLength(44);
    expect(new Set(members.map((member) => member.personKey)).size).toBe(44);
    expect(researchers).toHaveLength(3);
    expect(researchers.map((row) => row.personKey)).toContain(demoContent.leadKey);
    expect(partners.length).toBeGreaterThanOrEqual(2);
  });

  test("every team has one acting coordinator and a manager, and just one is below size today", () => {
    const sizes = teams.map((team) => team.members.filter((member) => isMemberOn(member, 0)).length);
    for (const team of teams) {
      expect(team.members.filter((member) => member.coordinator === "acting")).toHaveLength(1);
      expect(team.members.filter((member) => member.isTeamManager)).toHaveLength(1);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(demoContent.programme.teamSizeMax);
    expect(sizes.filter((size) => size < demoContent.programme.teamSizeMin)).toHaveLength(1);
    expect(members.filter((member) => member.toOffset !== undefined)).toHaveLength(2);
  });

  test("a deputy has the dates of the absence, today among them", () => {
    const deputies = members.filter((member) => member.coordinator === "deputy");
    expect(deputies).toHaveLength(1);
    expect(deputies[0]?.deputyFromOffset).toBeLessThan(0);
    expect(deputies[0]?.deputyToOffset).toBeGreaterThan(0);
  });

  test("addresses can reach nobody, and some read English", () => {
    expect(duplicatesIn(people.map((person) => person.email))).toEqual([]);
    for (const person of people) expect(person.email).toMatch(/^[a-z.-]+@[a-z-]+\.example$/);
    expect(people.filter((person) => person.locale === "en")).toHaveLength(2);
  });

  test("every team is supervised today, and never by two at once", () => {
    const rows = researchers.flatMap((row) => row.supervises);
    for (const team of teams) {
      const own = rows.filter((row) => row.teamKey === team.key).sort((a, b) => a.fromOffset - b.fromOffset);
      expect(own.at(-1)?.toOffset).toBeUndefined();
      own.slice(1).forEach((row, at) => {
        expect(row.fromOffset).toBe((own[at]?.toOffset ?? Number.NaN) + 1);
      });
    }
  });
});

describe("what points at what", () => {
  test("keys are unique and every reference is met", () => {
    for (const rows of [people, teams, municipalities, drivers, ideas, chains, cycles]) {
      expect(duplicatesIn(rows.map((row) => row.key))).toEqual([]);
    }
    const [peopleKeys, teamKeys, driverKeys, ideaKeys] = [people, teams, drivers, ideas].map(keysOf);
    const unmet = [
      ...[...members, ...unitHeads, ...researchers, ...partners]
        .map((row) => row.personKey)
        .filter((key) => !peopleKeys?.has(key)),
      ...cycles
        .flatMap((cycle) => (cycle.comments ?? []).map((c) => c.authorKey))
        .filter((key) => !peopleKeys?.has(key)),
      ...people.flatMap((person) => person.unitKey ?? []).filter((key) => !unitKeys.has(key)),
      ...unitHeads.map((row) => row.unitKey).filter((key) => !unitKeys.has(key)),
      ...drivers.flatMap((driver) => driver.parentKey ?? []).filter((key) => !driverKeys?.has(key)),
      ...ideas.map((idea) => idea.driverKey).filter((key) => !driverKeys?.has(key)),
      ...[...ideas, ...chains].flatMap((row) => row.teamKey ?? []).filter((key) => !teamKeys?.has(key)),
      ...chains.flatMap((chain) => chain.ideaKey ?? []).filter((key) => !ideaKeys?.has(key)),
    ];
    expect(unmet).toEqual([]);
    expect([...unitKeys].filter((key) => !unitHeads.some((head) => head.unitKey === key))).toEqual([
      "vasmora-income",
      "vasmora-psychiatry",
    ]);
  });

  test("the change package has the size of a real one", () => {
    const ofKind = (kind: string) => drivers.filter((driver) => driver.kind === kind);
    expect(ofKind("primary").length).toBeGreaterThanOrEqual(3);
    expect(ofKind("primary").every((driver) => driver.parentKey === undefined)).toBe(true);
    expect(ofKind("secondary").length).toBeGreaterThanOrEqual(8);
    expect(ofKind("secondary").every((driver) => driver.parentKey !== undefined)).toBe(true);
    const own = ideas.filter((idea) => idea.teamKey !== undefined);
    expect(ideas.length - own.length).toBeGreaterThanOrEqual(25);
    expect(own.length).toBeGreaterThanOrEqual(8);
    expect(own.filter((idea) => idea.lifted).length).toBeGreaterThanOrEqual(1);
    expect(ideas.filter((idea) => idea.lifted && !idea.shared)).toEqual([]);
    expect(new Set(ideas.map((idea) => idea.status)).size).toBe(3);
  });

  test("a chain tries its own team's idea, or one that all may see", () => {
    const foreign = chains.filter((chain) => {
      const idea = ideas.find((row) => row.key === chain.ideaKey);
      return idea !== undefined && !idea.shared && idea.teamKey !== chain.teamKey;
    });
    expect(foreign).toEqual([]);
  });
});

describe("the test cycles", () => {
  test("at least 150, in every state and with every decision, shared and unshared; drafts are never shared", () => {
    expect(cycles.length).toBeGreaterThanOrEqual(150);
    for (const shared of [true, false]) {
      const some = cycles.filter((cycle) => cycle.shared === shared);
      const states = ["planned", "doing", "studied", "closed", ...(shared ? [] : ["draft"])];
      expect([...new Set(some.map((cycle) => cycle.state))].sort()).toEqual(states.sort());
      const decisions = new Set(some.flatMap((cycle) => cycle.act?.decision ?? []));
      expect([...decisions].sort()).toEqual(["abandon", "adapt", "extend", "implement"]);
    }
    const closed = cycles.filter((cycle) => cycle.state === "closed");
    const turned = closed.filter((cycle) => ["abandon", "adapt"].includes(cycle.act?.decision ?? ""));
    expect(turned.length / closed.length).toBeGreaterThan(0.28);
    expect(turned.length / closed.length).toBeLessThan(0.45);
  });

  test("what is filled in follows from the state", () => {
    const past = cycles.filter((cycle) => ["studied", "closed"].includes(cycle.state));
    const before = cycles.filter((cycle) => !["studied", "closed"].includes(cycle.state));
    const answered = (cycle: Cycle) => cycle.questions.every((q) => q.result && q.asPredicted);
    expect(
      breaking((cycle) => cycle.questions.length > 0 && cycle.questions.every((q) => q.prediction.length > 0)),
    ).toEqual([]);
    expect(breaking((cycle) => answered(cycle) && cycle.did !== undefined, past)).toEqual([]);
    expect(
      breaking((c) => c.questions.every((q) => !q.result && !q.asPredicted) && !c.did && !c.study, before),
    ).toEqual([]);
    expect(breaking((c) => (c.state === "closed") === (c.act !== undefined))).toEqual([]);
    expect(breaking((c) => c.state !== "closed" || (c.study?.learned ?? "").length > 0)).toEqual([]);
    expect(breaking((c) => !c.partnersInvited || c.shared)).toEqual([]);
  });

  test("offsets agree with the state and lie within the programme", () => {
    const { startsOffset, endsOffset } = demoContent.programme;
    expect(
      breaking((c) => startsOffset <= c.startOffset && c.startOffset <= c.endOffset && c.endOffset <= endsOffset),
    ).toEqual([]);
    expect(breaking((c) => !["closed", "studied"].includes(c.state) || c.endOffset < 0)).toEqual([]);
    expect(breaking((c) => c.state !== "doing" || (c.startOffset < 0 && c.endOffset >= 0))).toEqual([]);
    expect(breaking((c) => !["planned", "draft"].includes(c.state) || c.startOffset >= -3)).toEqual([]);
  });

  test("a chain has 2–6 cycles, rises in scale, and ends where it was abandoned or stays open", () => {
    for (const chain of chains) {
      const own = cyclesOf(chain.key);
      expect([chain.key, own.length >= 2 && own.length <= 6]).toEqual([chain.key, true]);
      const scales = own.map((cycle) => SCALES.indexOf(cycle.scale));
      expect([chain.key, scales]).toEqual([chain.key, [...scales].sort((a, b) => a - b)]);
      const starts = own.map((cycle) => cycle.startOffset);
      expect([chain.key, starts]).toEqual([chain.key, [...starts].sort((a, b) => a - b)]);
      expect(breaking((cycle) => cycle.act?.decision !== "abandon", own.slice(0, -1))).toEqual([]);
    }
  });

  test("whoever owns or comments had the right to at the time", () => {
    expect(
      breaking((cycle) => {
        const owner = teamOf(cycle).members.find((member) => member.personKey === cycle.ownerKey);
        return owner !== undefined && isMemberOn(owner, cycle.startOffset) && isMemberOn(owner, cycle.endOffset);
      }),
    ).toEqual([]);
    expect(
      breaking((cycle) =>
        (cycle.comments ?? []).every(({ authorKey, offset }) => {
          const supervises = researchers
            .find((row) => row.personKey === authorKey)
            ?.supervises.some(
              (s) => s.teamKey === teamOf(cycle).key && s.fromOffset <= offset && offset <= (s.toOffset ?? 0),
            );
          const isInvited = cycle.partnersInvited === true && partners.some((row) => row.personKey === authorKey);
          const isTeam = teamOf(cycle).members.some((m) => m.personKey === authorKey && isMemberOn(m, offset));
          return offset < 0 && (supervises === true || isInvited || isTeam);
        }),
      ),
    ).toEqual([]);
  });
});

describe("the words", () => {
  test("no two cycles share a title, a prediction, a lesson or a comment", () => {
    expect(duplicatesIn(cycles.map((cycle) => cycle.what))).toEqual([]);
    expect(duplicatesIn(cycles.flatMap((cycle) => cycle.study?.learned ?? []))).toEqual([]);
    expect(duplicatesIn(cycles.flatMap((cycle) => (cycle.comments ?? []).map((comment) => comment.text)))).toEqual([]);
    expect(duplicatesIn(cycles.flatMap((cycle) => cycle.questions.map((q) => q.prediction)))).toEqual([]);
  });

  test("nothing looks like a personal, telephone or case number, and no month is named", () => {
    for (const text of textsIn(demoContent)) {
      expect(text).not.toMatch(/\b\d{6,8}[-+]?\d{4}\b/);
      expect([text, findIdentityNumbers(text), findWarnings(text)]).toEqual([text, [], []]);
      expect(text).not.toMatch(
        /\b(januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december)\b/i,
      );
    }
  });
});
