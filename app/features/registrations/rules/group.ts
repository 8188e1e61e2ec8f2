import { type Decision, no, yes } from "#app/core/decision.ts";
import { tidyLine } from "#app/core/text.ts";

/** So many who are not in the list can be named at once. */
export const newPeopleMost = 6;

export const personField = (personId: string) => `person.${personId}`;
export const newField = (row: number, name: "name" | "email" | "organisation") => `new.${row}.${name}`;

/** Somebody of one's own who is not known here yet. `email` is empty, or in small letters. */
export type NewPerson = { readonly name: string; readonly email: string; readonly organisation: string };

type Values = Readonly<Record<string, string | undefined>>;

/** Whom a form ticked, of those who could be. */
export function tickedIn(values: Values, personIds: readonly string[]): string[] {
  return personIds.filter((id) => values[personField(id)] !== undefined);
}

/**
 * Whom a form named (B16): a row is somebody when it has a name; with an address and no name it is a slip, and so is the same address
 * twice. The no names the field.
 */
export function newPeopleIn(values: Values): Decision<NewPerson[], "field.required" | "registration.same-address"> {
  const people: NewPerson[] = [];
  for (let row = 0; row < newPeopleMost; row += 1) {
    const read = (name: "name" | "email" | "organisation") => tidyLine(values[newField(row, name)] ?? "");
    const [name, email, organisation] = [read("name"), read("email").toLowerCase(), read("organisation")];
    if (name === "" && email === "" && organisation === "") continue;
    if (name === "") return no("field.required", { field: newField(row, "name") });
    if (email !== "" && people.some((one) => one.email === email)) {
      return no("registration.same-address", { field: newField(row, "email") });
    }
    people.push({ name, email, organisation });
  }
  return yes(people);
}
