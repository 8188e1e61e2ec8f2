import { formatMinute } from "#app/core/clock.ts";
import { formatDay, formatList, formatMoment } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { codePng } from "#app/platform/code-picture.server.ts";
import { type LetterPart, letterOf } from "#app/platform/letter.server.ts";
import type { Letter, RegistrationMail } from "#app/platform/mail.server.ts";
import type { MailFacts } from "./facts.server.ts";

/** What of the plan is said in a mail that says when and where. */
function planParts(facts: MailFacts): LetterPart[] {
  const { locale, days, place, address, directions, videoUrl, costNote } = facts;
  const t = wordsFor(locale, "registration-mail");
  const times = days.map(({ day, fromMinute, toMinute }) =>
    t("when", { day: formatDay(locale, day), from: formatMinute(fromMinute), to: formatMinute(toMinute) }),
  );
  const where = [place, address].filter((part) => part !== "").join(", ");
  const lines = [facts.title, ...times, where === "" ? t("entry.video") : where];
  return [...lines, directions, videoUrl, costNote].filter((line) => line !== "").map((text) => ({ text }));
}

function sessionParts(facts: MailFacts): LetterPart[] {
  const { locale, sessions, missed } = facts;
  const t = wordsFor(locale, "registration-mail");
  return [
    ...(sessions.length > 0 ? [{ text: t("sessions", { titles: formatList(locale, sessions) }) }] : []),
    ...(missed.length > 0 ? [{ text: t("missed", { titles: formatList(locale, missed) }) }] : []),
  ];
}

/** What she is found by at the door; where there is one. */
function ticketParts({ locale, place, ticket, state }: MailFacts): LetterPart[] {
  const t = wordsFor(locale, "registration-mail");
  if (place === "" || state !== "registered") return [];
  return [{ text: t("ticket") }, { picture: codePng(ticket), alt: t("ticket.alt") }];
}

function queuePart(facts: MailFacts): LetterPart[] {
  const { queue, locale } = facts;
  if (!queue) return [];
  const t = wordsFor(locale, "registration-mail");
  const why =
    queue.why === "full" ? t("queue.full") : t(`queue.${queue.why}`, { together: queue.together, free: queue.free });
  return [{ text: queue.before === 0 ? t("queue.next") : t("queue.before", { n: queue.before }) }, { text: why }];
}

function reminderText({ locale, reminder, changesUntil }: MailFacts): string {
  const t = wordsFor(locale, "registration-mail");
  if (reminder === "last-change") return t("reminder.last-change", { day: formatDay(locale, changesUntil) });
  return t(`reminder.${reminder === "fortnight" ? "fortnight" : "two-days"}`);
}

/**
 * A mail about a registration, from what is so at the moment. Its subject says neither what it is about nor who.
 * @param link with a secret after `#`: that part never leaves the browser, so it stands in no log of a server or a mail filter.
 */
export function writeRegistrationMail(template: RegistrationMail, facts: MailFacts, link: string): Letter {
  const { locale, offeredUntil } = facts;
  const t = wordsFor(locale, "registration-mail");
  const plan = planParts(facts);
  const button = (key: "manage" | "answer" | "confirm" | "register-again") => ({
    button: t(`button.${key}`),
    href: link,
  });
  const code = { text: t("without-script", { code: link.slice(link.indexOf("#") + 1) }) };
  const until = offeredUntil ? formatMoment(locale, offeredUntil) : "";
  const bodies: Record<Exclude<RegistrationMail, "registration-day" | "registration-day-gone">, LetterPart[]> = {
    "registration-confirm": [
      { text: t("confirm") },
      ...plan,
      button("confirm"),
      { text: t("confirm.counts") },
      code,
      { text: t("unexpected") },
    ],
    "registration-known": [
      { text: t(`known.${facts.state === "refused" ? "refused" : "registered"}`) },
      ...plan,
      button("manage"),
      code,
    ],
    "registration-seat": [
      { text: t("seat") },
      ...plan,
      ...sessionParts(facts),
      ...(facts.asks ? [{ text: t("asks", { day: formatDay(locale, facts.changesUntil) }) }] : []),
      ...ticketParts(facts),
      button("manage"),
      code,
    ],
    "registration-waiting": [
      { text: t("waiting") },
      ...plan,
      ...queuePart(facts),
      { text: t("waiting.then") },
      button("manage"),
      code,
    ],
    "registration-requested": [{ text: t("requested") }, ...plan, button("manage"), code],
    "registration-refused": [{ text: t("refused") }, ...plan],
    "registration-offer": [{ text: t("offer", { until }) }, ...plan, ...sessionParts(facts), button("answer"), code],
    "registration-lapsed": [{ text: t("lapsed") }, ...plan, button("register-again"), code],
    "registration-cancelled": [{ text: t(facts.cancelled ? "gathering-cancelled" : "cancelled") }, ...plan],
    "registration-reminder": [
      { text: reminderText(facts) },
      ...plan,
      ...sessionParts(facts),
      ...ticketParts(facts),
      button("manage"),
      code,
    ],
    "registration-moved": [{ text: t("moved") }, ...plan, button("manage"), code],
    "registration-change-answered": [
      { text: t(facts.changeAccepted ? "change.yes" : "change.no") },
      ...plan,
      ...sessionParts(facts),
      button("manage"),
      code,
    ],
  };
  const ofDay = template === "registration-day" || template === "registration-day-gone";
  const body = ofDay ? [{ text: t("day") }, ...plan] : bodies[template];
  return letterOf(facts, t(`subject.${template}`), [{ text: t("hello") }, ...body]);
}
