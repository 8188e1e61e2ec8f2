import { isId } from "#app/core/id.ts";

/** Which small charts are shown. Null: all of them. */
export type Choice = { readonly measure: string | null; readonly team: string | null };

/** The choice in an address. What is malformed is as if it were not there; of a repeated value the first good one counts. */
export function parseChoice(search: URLSearchParams): Choice {
  const id = (name: string) => search.getAll(name).find(isId) ?? null;
  return { measure: id("measure"), team: id("team") };
}

/** What of the choice is there to be chosen: a team or measure that is not is as if it had not been asked for. */
export function choiceAmong(
  choice: Choice,
  of: { readonly measures: readonly { readonly id: string }[]; readonly teams: readonly { readonly id: string }[] },
): Choice {
  const known = (id: string | null, all: readonly { readonly id: string }[]) =>
    all.some((one) => one.id === id) ? id : null;
  return { measure: known(choice.measure, of.measures), team: known(choice.team, of.teams) };
}
