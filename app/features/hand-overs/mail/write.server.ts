import { type Day, dayOf } from "#app/core/day.ts";
import { formatDay, formatMonth, formatTime } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterPart, letterOf, type Reader } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";

/** What a mail about a session says: when and where. Who is there and what is said stays on its page. */
export type SessionFacts = Reader & {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly videoUrl: string;
  readonly sequence: number;
  readonly changedAt: Date;
  /** Her calendar had it already. */
  readonly again: boolean;
};

function whenParts({ locale, startsAt, endsAt }: SessionFacts): string {
  const t = wordsFor(locale, "supervision-mail");
  const [from, to] = [formatTime(locale, startsAt), formatTime(locale, endsAt)];
  return t("when", { day: formatDay(locale, dayOf(startsAt)), from, to });
}

/** It is to be, then and there. */
export function writeTime(facts: SessionFacts, origin: string): Letter {
  const { locale, place, videoUrl, again } = facts;
  const t = wordsFor(locale, "supervision-mail");
  const where = [place, videoUrl].filter((part) => part !== "").map((text): LetterPart => ({ text }));
  return letterOf(facts, t("subject.time"), [
    { text: t("hello") },
    { text: t(again ? "time.changed" : "time.new") },
    { text: whenParts(facts) },
    ...where,
    { text: t("time.page") },
    { button: t("time.button"), href: `${origin}/supervision/${facts.sessionId}` },
  ]);
}

/** It is not to be, or not with her. */
export function writeGone(facts: SessionFacts, why: "called-off" | "handed-over"): Letter {
  const t = wordsFor(facts.locale, "supervision-mail");
  return letterOf(facts, t("subject.gone"), [
    { text: t("hello") },
    { text: t(`gone.${why}`) },
    { text: whenParts(facts) },
    { text: t("gone.calendar") },
  ]);
}

export type MonthFacts = Reader & { readonly teamId: string; readonly team: string; readonly month: Day };

/** A month is about to pass without supervision. */
export function writeMonth(facts: MonthFacts, origin: string): Letter {
  const { locale, teamId, team, month } = facts;
  const t = wordsFor(locale, "supervision-mail");
  return letterOf(facts, t("subject.month"), [
    { text: t("hello") },
    { text: t("month.text", { team, month: formatMonth(locale, Number(month.slice(5, 7))) }) },
    { button: t("month.button"), href: `${origin}/teams/${teamId}/supervision` },
    { text: t("month.else") },
  ]);
}
