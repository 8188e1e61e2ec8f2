import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { isAct, isOwnAct, isWrongCode, wrongCodes } from "../acts.ts";
import { areaOf, wasDoing } from "../areas.ts";
import type { AuditEvent } from "../queries.server.ts";

/** Where the thing stands in a sentence while it is not written yet. No name holds it: it is a control character. */
const here = "\u0001";

type Words = ReturnType<typeof useT<"audit">>;
type Thing = { readonly text: string; readonly to?: string };

/** Who did what, as one whole sentence, with the thing as a link where its page is there for the visitor. */
export function Sentence({ event }: { event: AuditEvent }): ReactNode {
  const t = useT("audit");
  const who = event.who ?? t(event.denied ? "nobody" : "system");
  const [before, after] = toldOf(t, event, { who, thing: here }).split(here);
  if (after === undefined) return before;
  const { text, to } = event.denied ? { text: t(`area.${areaOf(event.subject)}`), to: undefined } : thingOf(t, event);
  return (
    <>
      {before}
      {to === undefined ? text : <Link to={to}>{text}</Link>}
      {after}
    </>
  );
}

function toldOf(t: Words, { action, subject, denied, own }: AuditEvent, said: { who: string; thing: string }): string {
  if (denied) {
    if (isWrongCode(action)) return t(wrongCodes[action], said);
    if (action === "denied.too-many") return t("denied.too-many", said);
    return t(wasDoing(subject) ? "denied.do" : "denied.see", said);
  }
  if (own && isOwnAct(action)) return t(`own.${action}`, said);
  return t(isAct(action) ? `act.${action}` : "act.other", said);
}

/** A team and a person are called by their name alone. */
const places = ["region", "municipality", "department", "unit"] as const;

/** What is the team's own is called by its kind alone. */
const together = [
  "meeting",
  "meeting-series",
  "note",
  "template",
  "action",
  "gathering",
  "agreed-action",
  "supervision-point",
  "interview-point",
] as const;

/** What it was done to, by its number or its name as far as the visitor sees it, else by its kind. */
function thingOf(t: Words, event: AuditEvent): Thing {
  const { subject, cycle, idea, driver, name, team, onIdea, onNote } = event;
  if (subject === "idea" || onIdea) {
    if (!idea) return { text: t("thing.idea") };
    return { text: t("named.idea", { name: idea.title }), to: `/programmes/${idea.programmeId}/ideas/${idea.id}` };
  }
  if (onNote) return { text: t("thing.note") };
  if (subject === "cycle" || subject === "comment") {
    if (!cycle) return { text: t("thing.cycle") };
    const text = cycle.number === null ? t("thing.draft") : t("named.cycle", { name: String(cycle.number) });
    return cycle.at ? { text, to: `/teams/${cycle.at.teamId}/cycles/${cycle.at.id}` } : { text };
  }
  if (subject === "driver") {
    if (!driver) return { text: t("thing.driver") };
    return { text: t("named.driver", { name: driver.title }), to: `/programmes/${driver.programmeId}/package` };
  }
  const shared = together.find((one) => one === subject);
  if (shared) return { text: t(`thing.${shared}`) };
  const place = places.find((one) => one === subject);
  if (place) return { text: name === null ? t(`thing.${place}`) : t(`named.${place}`, { name }) };
  const text = name ?? t(subject === "team" ? "thing.team" : "thing.person");
  return subject === "team" && team ? { text, to: `/teams/${team.id}` } : { text };
}
