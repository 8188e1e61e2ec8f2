import { addDays, type Day, dayToDate, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { insertAll } from "#prisma/seed/insert.ts";

/** What a programme of the bench holds. */
export type Size = { readonly teams: number; readonly measures: number; readonly weeks: number };

const testsOfTeam = 72;
const kinds = ["outcome", "process", "balancing"] as const;

/** Lead after lead: nobody may ask as often as a bench does. */
export const leadName = (programme: string, n: number) => `${programme} ledare ${n}`;
export const leads = 8;

/** The same each time: a number from 0 to 1 for a place in the whole. */
function noise(n: number): number {
  const x = Math.sin(n * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}

/**
 * A programme whose teams all follow the same measures, each with a percentage every week, and a change in half of them;
 * with tests all the while of a package of ideas, and members. Gives its id.
 */
export async function programmeOf(name: string, { teams, measures, weeks }: Size, now: Date): Promise<string> {
  const today: Day = now.toISOString().slice(0, 10);
  const monday = addDays(today, -((dayToDate(today).getUTCDay() + 6) % 7));
  const first = addDays(monday, -7 * weeks);
  const createdAt = startOfDay(first);
  const id = () => newId(createdAt.getTime());
  const [programmeId, regionId] = [id(), id()];
  const person = (who: string) => {
    const email = `${who.replaceAll(/[ .]/g, "-").toLowerCase()}@ekvarpa.example`;
    return { id: id(), name: who, email, createdAt, claimedAt: createdAt };
  };
  const lead = Array.from({ length: leads }, (_, n) => person(leadName(name, n)));
  const followed = Array.from({ length: measures }, (_, m) => ({
    ...{ id: id(), programmeId, teamId: null, name: `${name} mått ${m}`, kind: kinds[m % 3], data: "percentage" },
    ...{
      unit: "",
      per: 100,
      direction: "up",
      rhythm: "week",
      smallest: 5,
      position: m + 1,
      createdById: lead[0]!.id,
      createdAt,
    },
  }));
  const drivers = Array.from({ length: 6 }, (_, n) => ({
    ...{ id: id(), programmeId, parentId: null, kind: "primary", title: `Drivkraft ${n}`, position: n + 1 },
  }));
  const ideas = Array.from({ length: 24 }, (_, n) => ({
    ...{ id: id(), programmeId, driverId: drivers[n % 6]!.id, title: `Idé nummer ${n} att prova`, status: "active" },
    ...{ position: n + 1, createdAt },
  }));
  const made = Array.from({ length: teams }, (_, at) => oneTeam(at));

  function oneTeam(at: number) {
    const [teamId, municipalityId] = [id(), id()];
    const people = Array.from({ length: 6 }, (_, n) => person(`${name} medlem ${at}.${n}`));
    const by = { setById: people[0]!.id, setAt: createdAt };
    const series = followed.map(({ id: measureId }, m) => {
      const followedId = id();
      const kept = {
        main: m === 0,
        baseline: 40,
        target: 80,
        chart: "run",
        rules: "anhoej",
        screening: true,
        position: 0,
      };
      const points = Array.from({ length: weeks }, (_, w) => {
        const level = (at + m) % 2 === 0 && w > weeks - 40 ? 0.7 : 0.5;
        const denominator = 8 + Math.floor(noise(at * 7 + m * 13 + w) * 20);
        const numerator = Math.round(
          denominator * Math.min(1, Math.max(0, level + (noise(at * 31 + m * 17 + w * 3) - 0.5) * 0.5)),
        );
        const day = dayToDate(addDays(first, 7 * w));
        return {
          id: id(),
          followedId,
          day,
          nth: 0,
          numerator,
          denominator,
          source: "hand",
          missing: "",
          comment: "",
          ...by,
        };
      });
      return { followed: { id: followedId, measureId, teamId, ...kept, createdAt }, points };
    });
    const chains = ideas.map((idea) => ({ id: id(), teamId, ideaId: idea.id, title: idea.title, createdAt }));
    const tests = Array.from({ length: testsOfTeam }, (_, n) => testOf({ at, n, teamId, by: people[0]!.id, chains }));
    return {
      municipality: { id: municipalityId, name: `${name} ort ${at}`, sizeClass: "small" },
      team: { id: teamId, programmeId, regionId, municipalityId, name: `${name} team ${at}`, createdAt },
      people,
      members: people.map((one) => ({
        id: id(),
        teamId,
        personId: one.id,
        profession: "Socialsekreterare",
        startedAt: createdAt,
      })),
      series,
      chains,
      tests,
    };
  }

  type Chain = { readonly id: string; readonly ideaId: string };
  type Place = { readonly at: number; readonly n: number; readonly teamId: string; readonly by: string };

  /** One of a team's tests, the latest of which are under way. */
  function testOf({ at, n, teamId, by, chains }: Place & { readonly chains: readonly Chain[] }) {
    const cycleId = id();
    const closed = n <= testsOfTeam - 4;
    const chain = chains[(n + at) % chains.length]!;
    const idea = ideas.find((one) => one.id === chain.ideaId)!;
    const startsOn = dayToDate(addDays(first, Math.floor((7 * weeks * n) / testsOfTeam)));
    const learned = closed ? "Att det går" : "";
    const decision = closed ? (n % 9 ? "adapt" : "implement") : null;
    const cycle = {
      ...{ id: cycleId, teamId, programmeId, chainId: chain.id, number: n + 1, ownerId: by, createdById: by },
      ...{
        ideaId: idea.id,
        driverId: idea.driverId,
        what: `Test ${n}`,
        purpose: "test",
        scale: n % 3 ? "once" : "few",
      },
      ...{ state: closed ? "closed" : "doing", startsOn, decision, learned },
      ...{ sharedAt: n % 4 ? createdAt : null, createdAt, changedAt: createdAt },
    };
    const question = { id: id(), cycleId, position: 1, prediction: "Det går", result: closed ? "Det gick" : "" };
    const closure = { id: id(), cycleId, closedById: by, closedAt: now, decision, learned };
    return { cycle, question, closures: closed ? [closure] : [] };
  }

  const series = made.flatMap((one) => one.series);
  await db().$transaction(
    async (tx) => {
      const ends = addDays(today, 100);
      const aim = { aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: dayToDate(ends) };
      const period = { startsOn: dayToDate(first), endsOn: dayToDate(ends), pauseMonths: [7] };
      const sizes = { placesPerRegion: teams, teamSizeMin: 1, teamSizeMax: 8 };
      await insertAll(tx, "programmes", [{ id: programmeId, name, ...aim, ...period, ...sizes, createdAt }]);
      await insertAll(tx, "regions", [{ id: regionId, programmeId, name, position: 1 }]);
      await insertAll(tx, "people", [...lead, ...made.flatMap((one) => one.people)]);
      const role = { programmeId, role: "lead", startedAt: createdAt };
      await insertAll(
        tx,
        "programme_roles",
        lead.map((one) => ({ id: id(), personId: one.id, ...role })),
      );
      await insertAll(
        tx,
        "municipalities",
        made.map((one) => one.municipality),
      );
      await insertAll(tx, "measures", followed);
      await insertAll(tx, "drivers", drivers);
      await insertAll(tx, "change_ideas", ideas);
      await insertAll(
        tx,
        "teams",
        made.map((one) => one.team),
      );
      await insertAll(
        tx,
        "team_memberships",
        made.flatMap((one) => one.members),
      );
      await insertAll(
        tx,
        "followed_measures",
        series.map((one) => one.followed),
      );
      const tests = made.flatMap((one) => one.tests);
      await insertAll(
        tx,
        "chains",
        made.flatMap((one) => one.chains),
      );
      await insertAll(
        tx,
        "cycles",
        tests.map(({ cycle }) => cycle),
      );
      await insertAll(
        tx,
        "cycle_questions",
        tests.map(({ question }) => question),
      );
      await insertAll(
        tx,
        "cycle_closures",
        tests.flatMap(({ closures }) => closures),
      );
      for (const { points } of series) await insertAll(tx, "measure_points", points);
    },
    { maxWait: 10_000, timeout: 300_000 },
  );
  return programmeId;
}
