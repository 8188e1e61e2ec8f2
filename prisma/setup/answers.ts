import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import { decideProgramme, type ProgrammeRefusal } from "#app/features/programmes/rules.ts";

/** The command cannot go on. The message is whole lines for the operator. */
export class SetupProblem extends Error {
  override readonly name = "SetupProblem";
}

const line = (max: number) =>
  z
    .string()
    .transform(tidyLine)
    .pipe(z.string().min(1, "is missing").max(max, `is longer than ${max} characters`));
const day = z.string().trim().refine(isDay, "is not a day (YYYY-MM-DD)");
const email = z.string().trim().max(254, "is too long").pipe(z.email("is not an e-mail address"));
const count = z.coerce.number<string>("is not a number").int("is not a whole number");
const list = z.string().transform((text) =>
  text
    .split(",")
    .map(tidyLine)
    .filter((part) => part !== ""),
);

/** What the first start of a real programme must know. Keys are the flags' names. */
export const answers = {
  programme: line(200),
  aim: line(2_000),
  "aim-for": line(2_000),
  "aim-how-much": line(2_000),
  "aim-by": day,
  from: day,
  to: day,
  pause: list.pipe(
    z.array(z.coerce.number<string>("is not a month").int().min(1, "is not a month").max(12, "is not a month")),
  ),
  regions: list.pipe(
    z
      .array(z.string().max(120, "is longer than 120 characters"))
      .min(1, "is missing")
      .refine((names) => new Set(names).size === names.length, "names one twice"),
  ),
  places: count,
  "team-min": count,
  "team-max": count,
  "lead-name": line(120),
  "lead-email": email,
  "researcher-name": z.union([z.literal(""), line(120)]),
  "researcher-email": z.union([z.literal(""), email]),
} as const;

export type AnswerName = keyof typeof answers;
export type Answers = z.infer<z.ZodObject<typeof answers>>;

/** What is wrong with one answer, in a few words, or null. */
export function wrongWith(name: AnswerName, text: string): string | null {
  const parsed = answers[name].safeParse(text);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "is wrong");
}

/** @throws SetupProblem that lists, a line each, everything that is wrong. */
export function readAnswers(texts: Readonly<Record<AnswerName, string>>): Answers {
  const wrong = (Object.keys(answers) as AnswerName[]).flatMap((name) => {
    const how = wrongWith(name, texts[name]);
    return how === null ? [] : [`--${name} ${how}`];
  });
  if (wrong.length > 0) throw new SetupProblem(wrong.join("\n"));
  const given = z.object(answers).parse(texts);
  const together = [
    againstTheRules(given),
    (given["researcher-name"] === "") === (given["researcher-email"] === "")
      ? ""
      : "--researcher-name and --researcher-email belong together",
    given["researcher-email"].toLowerCase() === given["lead-email"].toLowerCase()
      ? "--researcher-email is the lead's: leave the researcher out, the lead is one"
      : "",
  ].filter((text) => text !== "");
  if (together.length > 0) throw new SetupProblem(together.join("\n"));
  return given;
}

/** What the programme's own page would refuse, setup refuses too. */
function againstTheRules(given: Answers): string {
  const decided = decideProgramme({
    startsOn: given.from,
    endsOn: given.to,
    aimByWhen: given["aim-by"],
    pauseMonths: given.pause,
    placesPerRegion: given.places,
    teamSizeMin: given["team-min"],
    teamSizeMax: given["team-max"],
  });
  return decided.ok ? "" : lines[decided.code];
}

const lines: Readonly<Record<ProgrammeRefusal, string>> = {
  "programme.day-invalid": "--from, --to or --aim-by is not a day",
  "programme.end-before-start": "--to is not after --from",
  "programme.too-long": "--to is more than ten years after --from",
  "programme.aim-outside-period": "--aim-by is not between --from and --to",
  "programme.pause-month-invalid": "--pause is not a month",
  "programme.always-paused": "--pause names every month: at least one is none",
  "programme.places-invalid": "--places is not 1 to 99",
  "programme.team-size-invalid": "--team-min and --team-max are 1 to 99, and the least is not more than the most",
};
