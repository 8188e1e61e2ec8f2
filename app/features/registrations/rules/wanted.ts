import { type Choice, type Question, slotsOf } from "./answers.ts";

type Needs = { readonly food: string; readonly access: string };
type Answered = {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Sessions, by id. */
  readonly sessions: readonly string[];
  readonly needs: Needs | null;
};

/** What a line of a wish to change is about: a question, sessions that go on at the same time, food or access. */
export type About =
  | { readonly kind: "question"; readonly label: string }
  | { readonly kind: "sessions"; readonly dayId: string; readonly from: number }
  | { readonly kind: "food" }
  | { readonly kind: "access" };

/** One thing that somebody wants changed: what it was, and what it should be. Empty: nothing. */
export type WantedLine = { readonly about: About; readonly was: readonly string[]; readonly wanted: readonly string[] };

/**
 * What somebody wants changed, line by line, without what stays as it was (B24). What is not asked any more, or was taken out of the
 * programme since, is left out: a yes would not do it either.
 */
export function wantedChanges(
  asked: { readonly questions: readonly Question[]; readonly choices: readonly Choice[]; readonly asksNeeds: boolean },
  was: Answered,
  wanted: Answered,
): WantedLine[] {
  const lines: WantedLine[] = [];
  for (const { id, label } of asked.questions) {
    lines.push({ about: { kind: "question", label }, was: was.answers[id] ?? [], wanted: wanted.answers[id] ?? [] });
  }
  for (const { choices } of slotsOf(asked.choices)) {
    const titles = (chosen: readonly string[]) =>
      choices.filter(({ id }) => chosen.includes(id)).map((one) => one.title);
    const { dayId, fromMinute } = choices[0]!;
    const about = { kind: "sessions", dayId, from: fromMinute } as const;
    lines.push({ about, was: titles(was.sessions), wanted: titles(wanted.sessions) });
  }
  for (const kind of asked.asksNeeds && wanted.needs ? (["food", "access"] as const) : []) {
    const said = (needs: Needs | null) => [needs?.[kind] ?? ""].filter((text) => text !== "");
    lines.push({ about: { kind }, was: said(was.needs), wanted: said(wanted.needs) });
  }
  return lines.filter((line) => line.was.join("\n") !== line.wanted.join("\n"));
}
