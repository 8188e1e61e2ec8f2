import { isWritten } from "#app/core/text.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { cellOf } from "#app/platform/table-file.server.ts";
import type { Cycle } from "./types.ts";

/** A cycle with the names that stand for its ids. */
export type ExportedCycle = Cycle & { team: string; owner: string } & Record<
    "idea" | "driver" | "chain",
    string | null
  >;

/** The columns of an export in their order: a heading, a width in characters, and what stands in it. */
export function exportColumns(locale: Locale) {
  const t = wordsFor(locale, "cycle-lists");
  const words = wordsFor(locale, "cycles");
  const column = (header: string, width: number, cell: (cycle: ExportedCycle) => string | number | null) => ({
    header,
    width,
    cell: (cycle: ExportedCycle) => {
      const value = cell(cycle);
      return typeof value === "string" ? cellOf(value) : value;
    },
  });
  const questions = (header: string, text: (question: Cycle["questions"][number]) => string) =>
    column(header, 40, (cycle) => numbered(cycle.questions.map(text)));
  return [
    column(t("export.team"), 18, ({ team }) => team),
    column(t("export.number"), 9, ({ number }) => number),
    column(words("plan.what"), 50, ({ what }) => what),
    column(t("export.state"), 12, ({ state }) => words(`state.${state}`)),
    column(words("act.decision"), 22, ({ decision }) => (decision ? words(`decision.${decision}`) : null)),
    column(words("head.owner"), 22, ({ owner }) => owner),
    column(words("head.starts"), 12, ({ startsOn }) => startsOn),
    column(words("head.ends"), 12, ({ endsOn }) => endsOn),
    column(words("head.scale"), 24, ({ scale }) => words(`scale.${scale}`)),
    column(words("head.purpose"), 22, ({ purpose }) => words(`purpose.${purpose}`)),
    column(words("head.idea"), 30, ({ idea, ideaDraft }) => idea ?? ideaDraft),
    column(words("head.driver"), 30, ({ driver }) => driver),
    column(t("export.chain"), 30, ({ chain }) => chain),
    column(words("head.measure"), 24, ({ measure }) => measure),
    column(words("plan.who"), 24, ({ planWho }) => planWho),
    column(words("plan.how"), 40, ({ planWhat }) => planWhat),
    column(words("plan.where"), 20, ({ planWhere }) => planWhere),
    column(words("plan.when"), 20, ({ planWhen }) => planWhen),
    column(words("record.what"), 30, ({ recordWhat }) => recordWhat),
    column(words("record.how"), 30, ({ recordHow }) => recordHow),
    column(words("plan.help"), 30, ({ helpWanted }) => helpWanted),
    questions(t("export.questions"), ({ question }) => question),
    questions(t("export.predictions"), ({ prediction }) => prediction),
    questions(t("export.results"), ({ result }) => result),
    questions(t("export.matched"), ({ asPredicted }) => (asPredicted ? words(`extent.${asPredicted}`) : "")),
    column(words("do.asPlanned"), 14, ({ asPlanned }) => (asPlanned ? words(`extent.${asPlanned}`) : null)),
    column(words("do.differed"), 40, ({ differed }) => differed),
    column(words("do.observations"), 40, ({ observations }) => observations),
    column(words("do.unexpected"), 40, ({ unexpected }) => unexpected),
    column(words("study.learned"), 50, ({ learned }) => learned),
    column(words("study.better"), 18, ({ better }) => (better ? words(`better.${better}`) : null)),
    column(words("act.why"), 40, ({ decisionWhy }) => decisionWhy),
    column(words("act.next"), 40, ({ next }) => next),
    column(t("export.shared"), 9, ({ sharedAt }) => (sharedAt ? t("export.yes") : t("export.no"))),
  ];
}

/** One question's text as it is; several numbered, so that columns beside each other can be read together. */
function numbered(texts: readonly string[]): string {
  if (texts.length < 2) return texts[0] ?? "";
  return texts
    .map((text, i) => (isWritten(text) ? `${i + 1}. ${text}` : ""))
    .filter(Boolean)
    .join("\n");
}
