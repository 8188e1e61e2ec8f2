import { describe, expect, it } from "vitest";
import { acts, nothingCame, ownActs } from "#app/features/audit/acts.ts";
import { areaOf, wasDoing } from "#app/features/audit/areas.ts";
import { eventKinds, kindOf } from "#app/features/audit/event-kinds.ts";
import routes from "#app/routes.ts";
import { routesIn } from "#tests/support/matrix/routes.ts";
import { actsWritten } from "#tests/support/source/acts.ts";
import { sourceFiles } from "#tests/support/source/files.ts";

const files = sourceFiles(["app", "prisma"], /\.ts$/).filter(({ path }) => !path.startsWith("app/features/audit/"));
const written = files.flatMap(({ path, text }) => actsWritten(path, text));
/** What is written of somebody who is not signed in, in no place: on nobody's page. */
const seenByNobody = /^(sign-in|passkey)\.failed$/;
/** The words of a denial are made of what was denied, and a form that comes twice is not told. */
const toldOtherwise = /^denied\.|-again$|^(address-change|second-factor)\.failed$/;

describe("what is written in the audit", () => {
  it("has words on the page of events", () => {
    expect(written.length).toBeGreaterThan(70);
    const known = new Set<string>([...acts, ...nothingCame]);
    const isKnown = (act: string) => (act.includes("*") ? acts.some((one) => like(act).test(one)) : known.has(act));
    const without = written.filter((act) => !isKnown(act) && !seenByNobody.test(act) && !toldOtherwise.test(act));
    expect([...new Set(without)]).toEqual([]);
  });

  it("is all there is words for", () => {
    const patterns = written.map(like);
    expect(acts.filter((act) => !patterns.some((pattern) => pattern.test(act)))).toEqual([]);
  });

  it("is found in whatever way it is written", () => {
    const found = (text: string) => actsWritten("app/x.ts", text);
    expect(found('traces.audit({ action: "a.b", subject });')).toEqual(["a.b"]);
    expect(found('traces.audit({ action: x ? "a.b" : "a.c" });')).toEqual(["a.b", "a.c"]);
    expect(found('const action = x ? "a.b" : "a.c"; traces.audit({ action });')).toEqual(["a.b", "a.c"]);
    expect(found(`traces.audit({ action: \`a.\${kind}-begun\` });`)).toEqual(["a.*-begun"]);
    expect(found('const failed = { action: "a.b" } as const;')).toEqual(["a.b"]);
    expect(found(`const f = (x) => \`as.out-\${x}\`; traces.audit({ action: f(x) });`)).toEqual(["as.out-*"]);
    expect(found('audit("a.b", "thing", id)')).toEqual(["a.b"]);
    expect(found('function f({ action = "a.b" }) {}')).toEqual(["a.b"]);
    expect(found('endAll(tx, traces, since, { now, action: "a.b" });')).toEqual(["a.b"]);
    expect(found('once(tx, traces, { key, action: "a.b", content, now });')).toEqual([]);
  });

  it("belongs to what can be chosen", () => {
    expect(acts.filter((act) => kindOf(act) === null)).toEqual([]);
    expect(new Set([...acts, "denied.missing"].map(kindOf))).toEqual(new Set(eventKinds));
    expect(ownActs.every((act) => kindOf(act) === "people")).toBe(true);
  });
});

const like = (act: string) => new RegExp(`^${act.replaceAll(".", "\\.").replaceAll("*", "[a-z-]+")}$`);

describe("what was denied", () => {
  it("is told apart by where it was and by whether it was to do something", () => {
    expect(areaOf("GET /teams/:teamId/cycles/:cycleId/redact")).toBe("test");
    expect(areaOf("GET teams/:teamId/cycles/:cycleId")).toBe("test");
    expect(areaOf("GET /teams/:teamId/cycles")).toBe("tests");
    expect(areaOf("POST /teams/:teamId/cycles/new")).toBe("tests");
    expect(areaOf("GET /programmes/:programmeId/ideas/:ideaId")).toBe("package");
    expect(areaOf("POST /programmes/:programmeId/settings")).toBe("settings");
    expect(areaOf("GET /teams/:teamId/events")).toBe("events");
    expect(areaOf("GET /teams/:teamId")).toBe("team");
    expect(areaOf("GET /programmes/:programmeId")).toBe("programme");
    expect(areaOf("passkey")).toBe("page");
    expect(wasDoing("POST /comments")).toBe(true);
    expect(wasDoing("GET /comments")).toBe(false);
  });

  it("has a name for every page of a team and a programme", () => {
    const places = routesIn(routes).filter(({ path }) => /^(teams|programmes)\//.test(path));
    const plain = places.filter(({ path }) => ["team", "programme", "page"].includes(areaOf(`GET /${path}`)));
    expect(plain.map(({ path }) => path)).toEqual([
      "teams/:teamId",
      "programmes/:programmeId",
      "programmes/:programmeId/teams/new",
    ]);
  });
});
