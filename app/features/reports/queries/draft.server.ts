import type { Actor } from "#app/access/actor.ts";
import { monthOf } from "#app/core/day.ts";
import { tidyLine, withoutFullStop } from "#app/core/text.ts";
import type { NoteNode } from "#app/features/notes/document/json.ts";
import type { Month } from "#app/features/time/rules/months.ts";
import { formatDay, formatMonth } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { draftReport, type Say } from "../rules/draft.ts";
import { knownOfMonth } from "./known.server.ts";
import { factsOfMonth } from "./month-facts.server.ts";

/** What a team's report of a month begins with, in the language of who begins it. @throws Refusal missing */
export async function draftOfMonth(
  actor: Actor,
  team: { readonly id: string; readonly name: string },
  month: Month,
): Promise<NoteNode> {
  const [facts, known] = await Promise.all([factsOfMonth(actor, team.id, month), knownOfMonth(actor, team, month)]);
  return draftReport(facts, known, sayIn(actor.locale, month));
}

/** A line to stand in a sentence, which has a full stop of its own. */
const bare = (text: string) => withoutFullStop(tidyLine(text));

/** How each thing of a month is said in a language. */
export function sayIn(locale: Locale, month: Month): Say {
  const t = wordsFor(locale, "reports");
  const cycles = wordsFor(locale, "cycles");
  const day = (on: string) => formatDay(locale, on);
  return {
    heading: (section) => t(`section.${section}`),
    aim: ({ what, forWhom, howMuch, byWhen, own }) => {
      const aim = { what: bare(what), forWhom: bare(forWhom), howMuch: bare(howMuch), byWhen: day(byWhen) };
      return t(own ? "draft.aim.own" : "draft.aim.programmes", aim);
    },
    begun: ({ number, what, begunOn }) =>
      t("draft.begun", { number, what: tidyLine(what), day: begunOn === null ? "" : day(begunOn) }),
    closed: ({ number, what, closed }) =>
      t("draft.closed", {
        number,
        what: tidyLine(what),
        decision: closed ? cycles(`decision.${closed.decision}`) : "",
        learned: bare(closed?.learned ?? ""),
      }),
    help: ({ number, what, help }) => t("draft.help", { number, what: tidyLine(what), help: tidyLine(help) }),
    planned: ({ number, what, startsOn }) => t("draft.planned", { number, what: tidyLine(what), day: day(startsOn) }),
    ahead: ({ title, day: on }) => t("draft.ahead", { title: tidyLine(title), day: day(on) }),
    noTests: t("draft.no-tests", { month: formatMonth(locale, monthOf(`${month}-01`)) }),
  };
}
