import { formatMinute } from "#app/core/clock.ts";
import { type Day, isoWeek } from "#app/core/day.ts";
import { formatWeekday } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterPart, type LetterTemplate, letterOf, type Reader } from "#app/platform/letter.server.ts";
import type { CountedLine, DatedLine, Lines } from "./rules/lines.ts";
import { offPath } from "./rules/off.ts";

type Week = Lines & {
  /** Its Monday. */
  readonly week: Day;
  readonly origin: string;
  /** Of the link that turns the letters off. */
  readonly secret: string;
};

/** The letter of the week: days, numbers and links. Not what anything is called, nor anybody's name. */
export const weeklyLetter: LetterTemplate<Week> = {
  write(to, { week, dated, counted, origin, secret }) {
    const t = wordsFor(to.locale, "weekly-letter");
    const off = `${origin}${offPath(secret)}`;
    const list = (title: string, lines: readonly { text: string; href: string }[]): LetterPart[] =>
      lines.length === 0
        ? []
        : [{ text: title }, { list: lines.map(({ text, href }) => ({ text, href: `${origin}${href}` })) }];
    const letter = letterOf(to, t("subject", isoWeek(week)), [
      { text: t("hello") },
      ...list(
        t("dated"),
        dated.map((line) => ({ text: datedText(to, line), href: line.href })),
      ),
      ...list(
        t("counted"),
        counted.map((line) => ({ text: countedText(to, line), href: line.href })),
      ),
      { button: t("button"), href: `${origin}/start` },
      { text: t("why") },
      { link: t("off"), href: off },
    ]);
    return { ...letter, offAt: off };
  },
  examples: [
    {
      week: "2026-11-30",
      dated: [
        { kind: "meeting", on: "2026-12-01", minute: 780, href: "/start" },
        { kind: "supervision", on: "2026-12-03", minute: 540, href: "/start" },
        { kind: "gathering", on: "2026-12-04", minute: 540, href: "/start" },
      ],
      counted: [
        { kind: "offer", count: 1, href: "/start" },
        { kind: "test", count: 2, href: "/start" },
        { kind: "action", count: 3, href: "/start" },
        { kind: "agreed", count: 1, href: "/start" },
        { kind: "question", count: 1, href: "/start" },
        { kind: "evaluation", count: 1, href: "/start" },
      ],
      origin: "https://genombrott.example",
      secret: "exempel",
    },
    {
      week: "2026-11-30",
      dated: [
        { kind: "register-staff", on: "2026-12-08", minute: null, href: "/start" },
        { kind: "next-gathering", on: "2026-12-15", minute: 540, href: "/start" },
      ],
      counted: [],
      origin: "https://genombrott.example",
      secret: "exempel",
    },
    {
      week: "2026-12-28",
      dated: [],
      counted: [
        { kind: "word", count: 4, href: "/start" },
        { kind: "comment", count: 1, href: "/start" },
        { kind: "no-coordinator", count: 1, href: "/start" },
        { kind: "registration-open", count: 2, href: "/start" },
      ],
      origin: "https://genombrott.example",
      secret: "exempel",
    },
  ],
};

function datedText({ locale }: Reader, { kind, on, minute }: DatedLine): string {
  const t = wordsFor(locale, "weekly-letter");
  const day = formatWeekday(locale, on);
  return t(`dated.${kind}`, { when: minute === null ? day : t("at", { day, time: formatMinute(minute) }) });
}

function countedText({ locale }: Reader, { kind, count }: CountedLine): string {
  return wordsFor(locale, "weekly-letter")(`counted.${kind}`, { count });
}
