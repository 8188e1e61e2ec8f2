import { type Day, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { isBetween, isShare } from "#app/features/measures/rules/types.ts";
import { isOver, periodAfter, periodOf } from "#app/features/points/rules/periods.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between, share } from "./choice.ts";
import { after, type Clock, HOUR } from "./clock.ts";
import type { FollowedText, MeasureText } from "./content/measure-texts.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Rows = { people: People; programme: ProgrammeRows };
type Point = Prisma.MeasurePointCreateManyInput;

/** What the teams want to reach, what they follow, and the points that they have gathered since they began. */
export function measuresOf(content: DemoContent, clock: Clock, rows: Rows) {
  const programmeId = rows.programme.programme.id;
  const leadId = find(rows.people.byKey, content.leadKey, "person").id;
  const teamId = (key: string) => find(rows.programme.teamByKey, key, "team").id;
  const measures: Prisma.MeasureCreateManyInput[] = [];
  const measureDefinitions: Prisma.MeasureDefinitionCreateManyInput[] = [];
  const followedMeasures: Prisma.FollowedMeasureCreateManyInput[] = [];
  const measurePoints: Point[] = [];
  const chartDecisions: Prisma.ChartDecisionCreateManyInput[] = [];
  const chartRemarks: Prisma.ChartRemarkCreateManyInput[] = [];

  for (const [position, text] of content.measures.entries()) addMeasure(text, position + 1);
  return {
    teamAims: aimsOf(),
    measures,
    measureDefinitions,
    followedMeasures,
    measurePoints,
    chartDecisions,
    chartRemarks,
  };

  /** Each aim of a team holds until its next. */
  function aimsOf(): Prisma.TeamAimCreateManyInput[] {
    return content.aims.map(({ teamKey, byOffset, offset, ...texts }) => {
      const next = content.aims.find((one) => one.teamKey === teamKey && one.offset > offset);
      const setAt = clock.moment(offset, `aim ${teamKey} ${offset}`);
      const endedAt = next ? clock.moment(next.offset, `aim ${teamKey} ${next.offset}`) : null;
      const byWhen = clock.date(byOffset);
      const setById = coordinatorOf(teamKey);
      return { id: newId(setAt.getTime()), teamId: teamId(teamKey), ...texts, byWhen, setById, setAt, endedAt };
    });
  }

  function coordinatorOf(teamKey: string): string {
    const member = content.teams
      .find(({ key }) => key === teamKey)
      ?.members.find((one) => one.coordinator === "acting");
    return member ? find(rows.people.byKey, member.personKey, "person").id : leadId;
  }

  function addMeasure(text: MeasureText, position: number): void {
    const { teamKey, name, kind, data, unit = "", direction, rhythm } = text;
    const first = Math.min(...text.followed.map(({ fromOffset }) => fromOffset));
    const createdAt = clock.moment(first, `measure ${text.key}`);
    const createdById = teamKey === undefined ? leadId : coordinatorOf(teamKey);
    const id = newId(createdAt.getTime());
    const per = data === "percentage" ? 100 : (text.per ?? 1);
    const team = { teamId: teamKey === undefined ? null : teamId(teamKey) };
    const about = { name, kind, data, unit, per, direction, rhythm, smallest: 5, position };
    measures.push({ id, programmeId, ...team, ...about, createdById, createdAt });
    for (const { fromOffset, definition, numerator = "", denominator = "", exclusions = "" } of text.definitions) {
      const from = fromOffset === undefined ? null : clock.day(fromOffset);
      const setAt = fromOffset === undefined ? createdAt : clock.moment(fromOffset, `definition ${text.key}`);
      const words = { definition, numerator, denominator, exclusions };
      const fromDay = from && dayToDate(periodOf(rhythm, from));
      measureDefinitions.push({
        id: newId(setAt.getTime()),
        measureId: id,
        fromDay,
        ...words,
        setById: createdById,
        setAt,
      });
    }
    for (const one of text.followed) follow(text, id, one, createdAt);
  }

  function follow(text: MeasureText, measureId: string, one: FollowedText, createdAt: Date): void {
    const id = newId(createdAt.getTime());
    const { main = false, baseline = null, target = null, collector = "", chart = "run", rules = "anhoej" } = one;
    const sharedAt = text.shared ? createdAt : null;
    const kept = { main, baseline, target, collector, chart, rules, screening: true, position: 0, sharedAt };
    followedMeasures.push({ id, measureId, teamId: teamId(one.teamKey), ...kept, createdAt });
    const byId = coordinatorOf(one.teamKey);
    measurePoints.push(...(isBetween(text.data) ? eventsOf(text, one, id, byId) : periodsOf(text, one, id, byId)));
    for (const { kind, dayOffset, offset, reason } of one.decisions ?? []) {
      const at = clock.moment(offset, `decided ${text.key} ${one.teamKey} ${offset}`);
      const yes = { clearlyDifferent: true, causeKnown: true, wanted: true, expectedToLast: true };
      chartDecisions.push({
        id: newId(at.getTime()),
        followedId: id,
        kind,
        day: clock.date(dayOffset),
        reason,
        ...yes,
        byId,
        at,
      });
    }
    for (const { offset, text: said } of one.remarks ?? []) {
      const at = clock.moment(offset, `remark ${text.key} ${one.teamKey} ${offset}`);
      chartRemarks.push({ id: newId(at.getTime()), followedId: id, day: clock.date(offset), text: said, byId, at });
    }
  }

  /** A point for each period that is over; the latest is still to be filled in where the team is a little late. */
  function periodsOf(text: MeasureText, one: FollowedText, followedId: string, setById: string): Point[] {
    const today = clock.day(0);
    const points: Point[] = [];
    let n = 0;
    for (
      let day = periodOf(text.rhythm, clock.day(one.fromOffset));
      isOver(text.rhythm, day, today);
      day = periodAfter(text.rhythm, day, 1)
    ) {
      n += 1;
      const next = periodAfter(text.rhythm, day, 1);
      const setAt = clock.past(after(dayToDate(next), 30 * HOUR).getTime());
      const gap = one.gaps?.find(
        ({ fromOffset, toOffset }) => clock.day(fromOffset) <= day && day <= clock.day(toOffset),
      );
      const comment = one.comments?.find(({ offset }) => periodOf(text.rhythm, clock.day(offset)) === day)?.text ?? "";
      const key = `${text.key} ${one.teamKey} ${n}`;
      const number = gap ? { value: null, numerator: null, denominator: null } : numberOf(text, one, day, key);
      const said = { missing: gap?.why ?? "", comment };
      points.push({
        id: newId(setAt.getTime()),
        followedId,
        day: dayToDate(day),
        nth: 0,
        ...number,
        ...said,
        source: "hand",
        setById,
        setAt,
      });
    }
    const isLate = share(`${text.key} ${one.teamKey} late`) < 0.4;
    return isLate && points.at(-1)?.missing === "" ? points.slice(0, -1) : points;
  }

  function levelOn(one: FollowedText, day: Day): number {
    return one.changed && day >= clock.day(one.changed.fromOffset) ? one.changed.level : one.level;
  }

  function numberOf({ data }: MeasureText, one: FollowedText, day: Day, key: string) {
    const level = levelOn(one, day);
    if (isShare(data)) {
      const [from, to] = one.of ?? [10, 20];
      const denominator = between(`${key} of`, from, to);
      const numerator = Array.from({ length: denominator }, (_, i) => share(`${key} one ${i}`)).filter(
        (s) => s < level,
      ).length;
      return { value: null, numerator, denominator };
    }
    if (data === "count") return { value: rareOf(level, key), numerator: null, denominator: null };
    // The sum of three is nearly as what people measure strays: mostly near, seldom far.
    const strays = [1, 2, 3].reduce((sum, i) => sum + share(`${key} ${i}`) - 0.5, 0) * (one.strays ?? 1) * 1.4;
    return { value: Math.max(0, Math.round((level + strays) * 10) / 10), numerator: null, denominator: null };
  }

  /** How many of what comes now and then: twenty chances that each come to little. */
  function rareOf(level: number, key: string): number {
    return Array.from({ length: 20 }, (_, i) => share(`${key} chance ${i}`)).filter((s) => s < level / 20).length;
  }

  /** Events one after the other; how long between two is counted from their days. */
  function eventsOf(text: MeasureText, one: FollowedText, followedId: string, setById: string): Point[] {
    const points: Point[] = [];
    let offset = one.fromOffset;
    for (let n = 0; offset < 0 && n < 400; n += 1) {
      const day = clock.day(offset);
      const setAt = clock.moment(offset, `${text.key} ${n}`);
      const none = { value: null, numerator: null, denominator: null, missing: "", comment: "" };
      if (points.at(-1)?.day.valueOf() !== dayToDate(day).valueOf())
        points.push({
          id: newId(setAt.getTime()),
          followedId,
          day: dayToDate(day),
          nth: 0,
          ...none,
          source: "hand",
          setById,
          setAt,
        });
      const pause = -Math.log(1 - share(`${text.key} ${one.teamKey} pause ${n}`)) * levelOn(one, day);
      offset += Math.max(1, Math.round(pause));
    }
    return points;
  }
}
