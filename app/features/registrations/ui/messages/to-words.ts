import { useT } from "#app/i18n/use-t.tsx";
import type { Audience } from "../../queries/messages.server.ts";

/** To whom a message goes, in words. Of what is no more there is no name. */
export function useToWords(): (one: Pick<Audience, "to" | "name">) => string {
  const t = useT("registration-messages");
  return ({ to, name }) => {
    if (to !== "session" && to !== "missing") return t(`to.${to}`);
    return name === "" ? t(`to.${to}.gone`) : t(`to.${to}`, { name });
  };
}
