import { isId } from "#app/core/id.ts";

/** The longest message, in characters (as `maxlength` counts), and how many leave for one gathering in a day and a night. */
export const messageMax = 4000;
export const messagesADay = 5;

/** To whom a message goes; `session` and `missing` with the id of the session or the team. */
export type ToWhom =
  | { readonly to: "everybody" | "seated" | "waiting"; readonly id: null }
  | { readonly to: "session" | "missing"; readonly id: string };

const plain = ["everybody", "seated", "waiting"] as const;

/** To whom, as a form says it: `waiting`, `session.<id>`. */
export const choiceOf = ({ to, id }: ToWhom): string => (id === null ? to : `${to}.${id}`);

/** Whom a form chose. Null: nobody that there is. */
export function toWhomIn(choice: string): ToWhom | null {
  const alone = plain.find((one) => one === choice);
  if (alone) return { to: alone, id: null };
  const [to, id = ""] = choice.split(".", 2);
  return (to === "session" || to === "missing") && isId(id) ? { to, id } : null;
}

/** A message in paragraphs, as it was written: an empty line parts them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
