import { addDays, type Day, dayToDate, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addMonths, monthsBetween, monthWith } from "#app/features/supervised-months/rules/month.ts";
import { db } from "#app/platform/db.server.ts";
import { insertAll } from "#prisma/seed/insert.ts";

/** How many programmes of that size: each has a researcher of its own, and nobody may ask as often as a bench does. */
export const programmes = 4;
export const teams = 40;
export const months = 36;
const HOUR = 3_600_000;

export const researcherName = (n: number) => `Fyrtioforskare ${n}`;
export const leadName = (n: number) => `Fyrtioledare ${n}`;

/**
 * Programmes of forty teams through three years, half of them gone: a session each month of every team, some of them missed or called
 * off, a second one for every team, and what was agreed at each. One researcher supervises all forty. Gives the programmes' ids.
 */
export async function fortyTeams(now: Date): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < programmes; n += 1) ids.push(await oneProgramme(n, now));
  return ids;
}

async function oneProgramme(n: number, now: Date): Promise<string> {
  const today: Day = now.toISOString().slice(0, 10);
  const first = addMonths(monthWith(today), -months / 2);
  const [startsOn, endsOn] = [`${first}-01`, addDays(`${addMonths(first, months)}-01`, -1)];
  const createdAt = startOfDay(startsOn);
  const id = () => newId(createdAt.getTime());
  const [programmeId, regionId, researcherId, leadId] = [id(), id(), id(), id()];
  const person = (personId: string, name: string) => ({
    ...{ id: personId, name, email: `${name.replaceAll(" ", ".").toLowerCase()}@ekvarpa.example` },
    ...{ createdAt, claimedAt: createdAt },
  });
  const role = (personId: string, role: string) => ({ id: id(), programmeId, personId, role, startedAt: createdAt });
  const aim = { aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: dayToDate(endsOn) };
  const numbers = { pauseMonths: [7], placesPerRegion: teams, teamSizeMin: 1, teamSizeMax: 8 };
  const period = { startsOn: dayToDate(startsOn), endsOn: dayToDate(endsOn) };
  const made = Array.from({ length: teams }, (_, at) => {
    const [teamId, personId, municipalityId] = [id(), id(), id()];
    const term = { id: id(), teamId, personId, kind: "acting", startedOn: dayToDate(startsOn), endedOn: null };
    return {
      municipality: { id: municipalityId, name: `Fyrtioort ${n}.${at}`, sizeClass: "small" },
      person: person(personId, `Koordinator ${n}.${at}`),
      team: { id: teamId, programmeId, regionId, municipalityId, name: `Team ${n}.${at}`, createdAt },
      membership: { id: id(), teamId, personId, profession: "Socialsekreterare", startedAt: createdAt },
      term,
      assignment: { id: id(), teamId, researcherId, startedOn: dayToDate(startsOn), endedOn: null },
      met: monthsBetween(first, monthWith(endsOn)).flatMap((month, m) =>
        [at + m, ...(m === 5 ? [at + m + 1] : [])].map((day, second) => metOn({ month, at, nth: day, second })),
      ),
    };

    function metOn({ month, at, nth, second }: { month: string; at: number; nth: number; second: number }) {
      const sessionId = id();
      // Two a day, and a second one of a month in the afternoon.
      const beginning = startOfDay(addDays(`${month}-01`, at % 20)).getTime();
      const startsAt = new Date(
        beginning + (second ? 14 + Math.floor(at / 20) * 2 : 8 + Math.floor(at / 20) * 2) * HOUR,
      );
      const over = startsAt.getTime() + HOUR < now.getTime();
      const state = !over ? "booked" : nth % 9 === 0 ? "excused" : nth % 13 === 0 ? "missed" : "held";
      const of = {
        programmeId,
        kind: "individual",
        researcherId,
        state,
        reason: state === "excused" ? "illness" : null,
      };
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
      const session = { id: sessionId, ...of, ...times, changedAt: createdAt, createdById: researcherId, createdAt };
      const agreed = { programmeId, sessionId, ownerId: personId, createdById: researcherId, createdAt };
      const open = startsAt.getTime() > now.getTime() - 60 * 24 * HOUR;
      return {
        session,
        team: { sessionId, teamId },
        attendees: [
          { sessionId, personId: researcherId, role: "researcher" },
          { sessionId, personId, role: "coordinator" },
        ],
        agreed: (over ? [0, 1] : []).map((place) => ({
          ...{ id: id(), ...agreed, text: `Det här kom vi överens om ${nth}.${place}`, dueOn: times.endsAt },
          ...{ state: open ? "open" : "done", endedAt: open ? null : createdAt },
        })),
      };
    }
  });
  const met = made.flatMap((one) => one.met);
  await db().$transaction(
    async (tx) => {
      const programme = { id: programmeId, name: `Fyrtio team ${n}`, ...aim, ...period, ...numbers, createdAt };
      await insertAll(tx, "programmes", [programme]);
      await insertAll(tx, "regions", [{ id: regionId, programmeId, name: "Fyrtio", position: 1 }]);
      const others = [person(researcherId, researcherName(n)), person(leadId, leadName(n))];
      await insertAll(tx, "people", [...others, ...made.map((one) => one.person)]);
      await insertAll(tx, "programme_roles", [role(researcherId, "researcher"), role(leadId, "lead")]);
      for (const [table, key] of [
        ["municipalities", "municipality"],
        ["teams", "team"],
        ["team_memberships", "membership"],
        ["coordinator_terms", "term"],
        ["supervision_assignments", "assignment"],
      ] as const) {
        await insertAll(
          tx,
          table,
          made.map((one) => one[key]),
        );
      }
      await insertAll(
        tx,
        "supervision_sessions",
        met.map(({ session }) => session),
      );
      await insertAll(
        tx,
        "supervision_session_teams",
        met.map(({ team }) => team),
      );
      await insertAll(
        tx,
        "supervision_attendees",
        met.flatMap(({ attendees }) => attendees),
      );
      await insertAll(
        tx,
        "agreed_actions",
        met.flatMap(({ agreed }) => agreed),
      );
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
  return programmeId;
}
