import { type Day, isDay } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { type Span, spanHolds } from "#app/core/spans.ts";
import { chartsFor, ruleSetsFor } from "#app/features/charts/rules/charts-for.ts";
import type { ChartKind, KindOfData, RuleSet } from "#app/features/charts/rules/types.ts";
import type { MeasureFacts } from "./types.ts";

/** A team's aim is reached by a day within the programme. */
export function decideAimDay(
  day: string,
  programme: Span,
): Decision<Day, "programme.day-invalid" | "programme.aim-outside-period"> {
  if (!isDay(day)) return no("programme.day-invalid");
  return spanHolds(programme, day)
    ? yes(day)
    : no("programme.aim-outside-period", { startsOn: programme.from, endsOn: programme.to ?? "" });
}

/** What a rate may be counted per. A percentage is per hundred, and what is no rate is per one. */
export const perMax = 1_000_000;
export function perOf(data: KindOfData, asked: number): number {
  return data === "percentage" ? 100 : data === "rate" ? asked : 1;
}

type Counted = Pick<MeasureFacts, "data" | "per" | "rhythm">;

/** What is counted, per how many and how often stays once there are points: they could not be read any more. */
export function decideCounted(before: Counted, after: Counted, points: number): Decision<null, "measure.has-points"> {
  const isSame = before.data === after.data && before.per === after.per && before.rhythm === after.rhythm;
  return isSame || points === 0 ? yes(null) : no("measure.has-points", { points });
}

/**
 * Of how few people others are not told. Of the programme's measure it is never fewer once there are points: teams filled
 * them in relying on it, and who would lower it is among those from whom they are hidden. A team's own is the team's.
 */
export function decideSmallest(
  before: Pick<MeasureFacts, "teamId" | "smallest">,
  after: Pick<MeasureFacts, "smallest">,
  points: number,
): Decision<null, "smallest.promised"> {
  const isLower = before.teamId === null && points > 0 && after.smallest < before.smallest;
  return isLower ? no("smallest.promised", { smallest: before.smallest }) : yes(null);
}

/** The four questions before a centre line is frozen or split, in their order. */
export const fourQuestions = ["clearlyDifferent", "causeKnown", "wanted", "expectedToLast"] as const;
export type FourQuestion = (typeof fourQuestions)[number];
export type FourAnswers = Readonly<Record<FourQuestion, boolean>>;

/**
 * May the centre line be frozen or split at a day? Only after four times yes, by who has read the chart; the code of the
 * first no says what to do instead. `days`: of the points there are. A freeze needs a point that the line can be made of
 * and a split one on each side, or it would change nothing.
 */
export function decideCentre(
  asked: { readonly kind: "freeze" | "split"; readonly day: string; readonly answers: FourAnswers },
  holding: readonly { readonly kind: "freeze" | "split"; readonly day: Day }[],
  days: readonly Day[],
): Decision<Day, CentreRefusal> {
  const { kind, day, answers } = asked;
  const said = fourQuestions.find((question) => !answers[question]);
  if (said) return no(`centre.no-${kebab[said]}`);
  if (!isDay(day)) return no("field.invalid");
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return no("centre.no-points");
  if (kind === "freeze") {
    if (day < first) return no("centre.before-points", { day: first });
    return holding.some((one) => one.kind === "freeze") ? no("centre.frozen-already") : yes(day);
  }
  if (day <= first || day > last) return no("centre.outside-points", { first, last });
  return holding.some((one) => one.kind === "split" && one.day === day) ? no("centre.split-already") : yes(day);
}

const kebab = {
  clearlyDifferent: "clearly-different",
  causeKnown: "cause-known",
  wanted: "wanted",
  expectedToLast: "expected-to-last",
} as const satisfies Record<FourQuestion, string>;

export type CentreRefusal =
  | `centre.no-${(typeof kebab)[FourQuestion]}`
  | "field.invalid"
  | "centre.no-points"
  | "centre.before-points"
  | "centre.outside-points"
  | "centre.frozen-already"
  | "centre.split-already";

/** May a measure be drawn so, and read by those rules? */
export function decideChart(
  data: KindOfData,
  chart: ChartKind,
  rules: RuleSet,
): Decision<null, "chart.not-of-kind" | "chart.not-by-rules"> {
  if (!chartsFor(data).includes(chart)) return no("chart.not-of-kind");
  return ruleSetsFor(chart).includes(rules) ? yes(null) : no("chart.not-by-rules");
}

/**
 * From which day another definition may hold: one that has come or comes within a year, after the one that holds now.
 * What is measured is not what it was, so the chart shows the break.
 */
export function decideDefinitionDay(
  day: string,
  earlier: readonly (Day | null)[],
  latest: Day,
): Decision<Day, "field.invalid" | "definition.not-later" | "definition.too-late"> {
  if (!isDay(day)) return no("field.invalid");
  const last = earlier
    .flatMap((one) => one ?? [])
    .toSorted()
    .at(-1);
  if (last !== undefined && day <= last) return no("definition.not-later", { day: last });
  return day > latest ? no("definition.too-late", { day: latest }) : yes(day);
}

/**
 * A number as a person writes what she wants to reach: `87,5`, `1 200`, `80 %`. Null: nothing is written. A percentage is
 * between 0 and 100, and only a measurement can be less than nothing.
 */
export function readTarget(
  data: KindOfData,
  text: string,
): Decision<number | null, "field.number" | "target.of-hundred"> {
  const plain = text
    .replace(/[\s\u2009\u202f]|%$/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (plain === "") return yes(null);
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return no("field.number");
  const number = Number(plain);
  if (canBe(data, number)) return yes(number);
  return no(data === "percentage" ? "target.of-hundred" : "field.number");
}

/** Whether a number can be reached, or begun from, of a kind of data: as the database asks too (ME8). */
const canBe = (data: KindOfData, number: number): boolean =>
  data === "measurement" || (number >= 0 && (data !== "percentage" || number <= 100));

/**
 * May another kind of data be counted, with what teams want to reach? What they have said is theirs, so nothing of it goes
 * away by itself: the teams whose numbers cannot be any more are named, and change them first.
 */
export function decideTargets(
  data: KindOfData,
  said: readonly { readonly team: string; readonly baseline: number | null; readonly target: number | null }[],
): Decision<null, "measure.targets-of-hundred" | "measure.targets-below-nothing"> {
  const teams = said.flatMap(({ team, baseline, target }) =>
    [baseline, target].every((one) => one === null || canBe(data, one)) ? [] : [team],
  );
  if (teams.length === 0) return yes(null);
  const code = data === "percentage" ? "measure.targets-of-hundred" : "measure.targets-below-nothing";
  return no(code, { teams: teams.join(", ") });
}
