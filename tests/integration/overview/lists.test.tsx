import type { ComponentProps, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterContextProvider, RouterProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import Cycles, { loader } from "#app/features/cycles/routes/list.tsx";
import { parseFilter } from "#app/features/cycles/rules/filter.ts";
import { type Overview, overviewOf } from "#app/features/overview/queries/overview.server.ts";
import { Beside } from "#app/features/overview/ui/beside.tsx";
import { Content } from "#app/features/overview/ui/content.tsx";
import { TestsByMonth } from "#app/features/overview/ui/tests-by-month.tsx";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";
import { actorContext } from "#app/platform/context.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rendered } from "#tests/support/charts/rendered.tsx";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme } from "../measures/given.ts";

let world: World;
const readers: readonly PersonName[] = ["lead", "researcher", "supervisor"];

/** In each team: every state, shared and not, in three months, of the programme's idea, of one of its own and of none. */
beforeAll(async () => {
  world = await openWorld();
  const { programmeId, teamA, teamB, now } = world;
  for (const [teamId, who] of [
    [teamA, "member"],
    [teamB, "otherMember"],
  ] as const) {
    const own = newId();
    await db().changeIdea.create({ data: { id: own, programmeId, teamId, title: "Bara vår", createdAt: now } });
    for (const [n, ideaId] of [world.ideaId, own, undefined].entries()) {
      const tries = ideaId === undefined ? {} : { ideaId };
      await draftOf(world, who, { what: "Utkast", startsOn: "2026-11-01", ...tries }, teamId);
      for (const shared of n === 2 && teamId === teamB ? [false] : [false, true]) {
        const put = (what: string, more: object) => testOf(world, who, { what, shared, ...tries, ...more }, teamId);
        await put("Planerat", { startsOn: "2026-11-03" });
        await put("Pågår", { startsOn: "2026-11-04", state: "doing" });
        await put("Pågår, fast dagen inte är kommen", { startsOn: "2026-11-28", state: "doing" });
        await put("Studerat", { startsOn: "2026-10-31", state: "studied" });
        for (const decision of ["implement", "abandon"] as const) {
          await close(await put("Avslutat", { startsOn: "2026-09-01", state: "studied" }), decision);
        }
      }
    }
  }
});
afterAll(() => world.close());

async function close(cycleId: string, decision: "implement" | "abandon"): Promise<void> {
  const lesson = { decision, learned: "Det gick" };
  const by = { closedById: world.person.coordinator, closedAt: world.now };
  await db().$transaction([
    db().cycleClosure.create({ data: { id: newId(), cycleId, ...lesson, ...by } }),
    db().cycle.update({ where: { id: cycleId }, data: { state: "closed", ...lesson } }),
  ]);
}

const pageOf = async (who: PersonName): Promise<Overview> => {
  const choice = { measure: null, team: null };
  return overviewOf(await world.actor(who), world.programmeId, { choice, locale: "sv", now: world.now });
};

/** The numbers on a part of the page that lead to a list of tests, each with where it leads. */
function numbersOn(part: ReactNode): { readonly said: number; readonly to: URL }[] {
  const links = [...rendered(part).matchAll(/<a [^>]*href="(\/teams\/[^"/]+\/cycles[^"]*)"[^>]*>(.*?)<\/a>/g)];
  return links.flatMap(([, href = "", inside = ""]) => {
    const number = /^\d+(?= |$)/.exec(inside.replace(/<span class="g-hidden">.*?<\/span>|<[^>]+>/g, ""))?.[0];
    const isDay = / (?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)/.test(inside);
    if (number === undefined || isDay) return [];
    return [{ said: Number(number), to: new URL(href.replaceAll("&amp;", "&"), "http://x") }];
  });
}

async function rowsAt(who: PersonName, to: URL): Promise<number> {
  const place = { kind: "team", teamId: to.pathname.split("/")[2] ?? "" } as const;
  return (await cyclesOf(await world.actor(who), place, parseFilter(to.searchParams))).total;
}

/** A page of team A's tests, and how many it counts. */
async function pageAt(who: PersonName, to: URL): Promise<{ html: string; total: number }> {
  const context = new RouterContextProvider();
  context.set(actorContext, await world.actor(who));
  const asked = { request: new Request(to), url: to, params: { teamId: world.teamA }, context };
  const loaderData = await loader({ ...asked, pattern: "/teams/:teamId/cycles" });
  const element = (
    <I18nProvider words={serverWords("sv")}>
      <Cycles {...({ loaderData } as ComponentProps<typeof Cycles>)} />
    </I18nProvider>
  );
  const html = renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
  return { html, total: loaderData.data.total };
}

describe("how it goes in a programme", () => {
  it("PP13: each number of tests is the number of rows of the list to which it leads, for whoever reads", async () => {
    for (const who of readers) {
      const page = await pageOf(who);
      const parts: Readonly<Record<string, ReactNode>> = {
        beside: <Beside page={page} verdictOf={() => null} />,
        months: <TestsByMonth page={page} />,
        content: <Content page={page} verdictOf={() => null} />,
      };
      for (const [name, part] of Object.entries(parts)) {
        const numbers = numbersOn(part);
        // Two teams under way; three months of each; an idea and none (and the own one, where it is read), and what was adopted.
        expect(numbers.length, `${who} ${name}`).toBeGreaterThanOrEqual(
          { beside: 2, months: 6, content: 7 }[name] ?? 0,
        );
        for (const { said, to } of numbers) expect(await rowsAt(who, to), `${who} ${name} ${to.href}`).toBe(said);
      }
    }
  });

  it("PP13: from such a list to the board, which counts all: what leads on from there leads to so many", async () => {
    const to = new URL(`/teams/${world.teamA}/cycles?state=closed&decision=implement&view=board`, "http://x");
    // Of what the lead reads there is room for all on the board, and she takes out no list.
    for (const who of ["researcher", "supervisor"] as const) {
      const { html, total } = await pageAt(who, to);
      const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)];
      const leads = (text: RegExp) =>
        links.flatMap(([, href = "", inside = ""]) => {
          const said = text.exec(inside.replace(/<[^>]+>/g, ""));
          return said ? [{ said: Number(said[1] ?? total), to: new URL(href.replaceAll("&amp;", "&"), to) }] : [];
        });
      const rest = leads(/^Visa alla (\d+) i listan$/);
      const files = leads(/^(?:Excel|CSV)$/);
      expect([rest.length, files.length], who).toEqual([1, 2]);
      for (const { said, to } of [...rest, ...files]) expect(await rowsAt(who, to), `${who} ${to.href}`).toBe(said);
    }
  });

  it("PP13: the lead reads how many began, and beside it how many of them she can read", async () => {
    const lead = await pageOf("lead");
    const [a, b] = lead.teams;
    // Of what began in each month: in team B only what it tried without an idea is kept to itself.
    expect(a?.tests).toEqual({ underWay: 12, latestOn: "2026-11-04", months: [0, 0, 0, 12, 6, 6] });
    expect(a?.read).toEqual({ underWay: 6, latestOn: "2026-11-04", months: [0, 0, 0, 6, 3, 3] });
    expect(b?.read).toEqual({ underWay: 4, latestOn: "2026-11-04", months: [0, 0, 0, 4, 2, 2] });
    const html = rendered(<TestsByMonth page={lead} />);
    expect(html).toMatch(/>12<small[^>]*><a [^>]*>6 delade<\/a>/);
    for (const { tests, read } of (await pageOf("researcher")).teams) expect(read).toEqual(tests);
    const none = { ...lead, teams: lead.teams.map((team) => ({ ...team, read: { ...team.read, months: [] } })) };
    expect(rendered(<TestsByMonth page={none} />)).toContain("inget delat");
    expect(numbersOn(<TestsByMonth page={none} />)).toEqual([]);
  });

  it("PP3: no team is said to have no tests while one is under way, though its first day has not come", async () => {
    const lead = await pageOf("lead");
    const saidOf = (underWay: number) => {
      const tests = { underWay, latestOn: null, months: [] };
      const teams = lead.teams.map((team) => ({ ...team, tests, read: tests }));
      return rendered(<Beside page={{ ...lead, teams }} verdictOf={() => null} />);
    };
    expect(saidOf(0)).toContain("Inga tester än");
    expect(saidOf(1)).toContain(">1 pågår<");
    expect(saidOf(1)).not.toContain("Inga tester än");
  });

  it("PP14: a conclusion that is only repeated leads to its chart, and is known by which rules it is drawn", async () => {
    const { a, b } = await ofProgramme(world);
    const points = monthDays(11).map((day, n) => ({ day, of: [n % 2 === 0 ? 10 + n : n, 40] as const }));
    await givePoints(world, a.followedId, points);
    for (const who of readers) {
      const page = await pageOf(who);
      const by = { rules: "anhoej", version: 1 };
      expect(
        page.teams.map(({ main }) => main),
        who,
      ).toMatchObject([
        { id: a.followedId, verdict: "quiet", by },
        { id: b.followedId, verdict: "empty", by: null },
      ]);
      const [quiet] = page.agenda.filter(({ matter }) => matter === "quiet");
      expect(quiet?.teams.map(({ measures }) => measures)).toMatchObject([[{ id: a.followedId, by }]]);
      const led: string[] = [];
      const said = (verdict: string, to: string) => {
        led.push(`${verdict} ${to}`);
        return null;
      };
      rendered(<Content page={page} verdictOf={said} />);
      expect(led).toEqual([
        `quiet /teams/${a.teamId}/measures/${a.followedId}`,
        `empty /teams/${b.teamId}/measures/${b.followedId}`,
      ]);
    }
  });
});
