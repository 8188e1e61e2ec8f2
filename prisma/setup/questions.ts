import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type AnswerName, answers, SetupProblem, wrongWith } from "./answers.ts";

type Question = { ask: string; default?: string };

/** In the order they are asked. Texts of the aim are what everybody in the programme will read: write them in Swedish. */
const questions: Record<AnswerName, Question> = {
  programme: { ask: "The programme's name" },
  aim: { ask: "Its aim: what shall become better" },
  "aim-for": { ask: "The aim: for whom" },
  "aim-how-much": { ask: "The aim: how much" },
  "aim-by": { ask: "The aim: by which day (YYYY-MM-DD)" },
  from: { ask: "The programme's first day (YYYY-MM-DD)" },
  to: { ask: "Its last day (YYYY-MM-DD)" },
  pause: { ask: "Months of pause, as numbers", default: "7" },
  regions: { ask: "Regions, with commas between" },
  places: { ask: "Teams in each region", default: "3" },
  "team-min": { ask: "Members of a team, at least", default: "6" },
  "team-max": { ask: "Members of a team, at most", default: "8" },
  "lead-name": { ask: "The lead's name (the lead is also a researcher)" },
  "lead-email": { ask: "The lead's e-mail" },
  "researcher-name": {
    ask: "A second researcher's name (empty: none yet)",
    default: "",
  },
  "researcher-email": { ask: "The second researcher's e-mail (empty: none)", default: "" },
};

const names = Object.keys(answers) as AnswerName[];

/** What the flags say. @throws SetupProblem for a flag that there is not. */
export function flagsIn(args: readonly string[]): Partial<Record<AnswerName, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    return parseArgs({ args: [...args], options, strict: true }).values as Partial<Record<AnswerName, string>>;
  } catch (error) {
    const all = names.map((name) => `  --${name}  ${withDefault(questions[name])}`).join("\n");
    throw new SetupProblem(`${(error as Error).message}\nThe flags are:\n${all}`);
  }
}

/** Fills in what the flags left out, by asking when there is somebody to ask; else by what is usual. */
export async function completed(
  flags: Partial<Record<AnswerName, string>>,
  terminal: { input: NodeJS.ReadableStream & { isTTY?: boolean }; output: NodeJS.WritableStream },
): Promise<Record<AnswerName, string>> {
  if (terminal.input.isTTY !== true) {
    return Object.fromEntries(names.map((name) => [name, flags[name] ?? questions[name].default ?? ""])) as Record<
      AnswerName,
      string
    >;
  }
  const given: Partial<Record<AnswerName, string>> = { ...flags };
  const lines = createInterface(terminal);
  const gone = new AbortController();
  lines.once("close", () => gone.abort()); // Ctrl-C, Ctrl-D.
  try {
    for (const name of names) given[name] ??= await ask(name);
  } catch (error) {
    if (gone.signal.aborted) throw new SetupProblem("Nothing was made.");
    throw error;
  } finally {
    lines.close();
  }
  return given as Record<AnswerName, string>;

  async function ask(name: AnswerName): Promise<string> {
    for (;;) {
      const typed = await lines.question(`${withDefault(questions[name])}: `, { signal: gone.signal });
      const text = typed.trim() === "" ? (questions[name].default ?? "") : typed;
      const wrong = wrongWith(name, text);
      if (wrong === null) return text;
      terminal.output.write(`  That ${wrong}.\n`);
    }
  }
}

const withDefault = (question: Question) =>
  question.default === undefined || question.default === "" ? question.ask : `${question.ask} [${question.default}]`;
