import { Refusal } from "#app/platform/refusals.server.ts";
import { type PersonName, people } from "./people.ts";

/** The code of the no, or yes. */
export async function no(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "yes";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What each person is told: yes, or the kind of the no. */
export async function everybody(act: (name: PersonName) => Promise<unknown>): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const name of people) {
    said[name] = await act(name).then(
      () => "yes",
      (error: unknown) => {
        if (error instanceof Refusal) return error.kind;
        throw error;
      },
    );
  }
  return said;
}

/** What the table says of each. */
export const table = (of: (name: PersonName) => string) => Object.fromEntries(people.map((name) => [name, of(name)]));
