import PDFDocument from "pdfkit";
import { writtenCode } from "#app/features/participants/rules/code.ts";
import { formatDayLong, formatMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { piecesOf, registerFonts } from "#app/platform/pdf-fonts.server.ts";
import type { Whole } from "./whole.ts";

type Line = { readonly tag: "H1" | "H2" | "P"; readonly text: string };
const sizes = { H1: 22, H2: 15, P: 11 } as const;
const margin = 64;

/** One participant's whole data to read: a tagged PDF with our typeface in it. */
export async function wholePdf(whole: Whole, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const [t, product] = [wordsFor(locale, "interview-whole"), wordsFor(locale, "shell")("product")];
  const pdf = new PDFDocument({
    ...{ size: "A4", margin, pdfVersion: "1.7", subset: "PDF/UA" as "PDF/A-1", tagged: true, displayTitle: true },
    lang: locale === "sv" ? "sv-SE" : "en-GB",
    info: { Title: t("title"), Creator: product, Producer: product },
  });
  registerFonts(pdf);
  const done = new Promise<Buffer[]>((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.on("end", () => resolve(pieces));
    pdf.on("error", reject);
  });
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const { tag, text } of linesOf(whole, locale)) {
    const weight = tag === "P" ? "regular" : "bold";
    const write = () => {
      pdf.fontSize(sizes[tag]);
      const pieces = piecesOf(text, weight);
      for (const [at, piece] of pieces.entries())
        pdf.font(piece.font).text(piece.text, { continued: at < pieces.length - 1 });
      pdf.font(weight).moveDown(tag === "P" ? 0.4 : 0.6);
    };
    root.add(pdf.struct(tag, {}, write));
  }
  root.end();
  pdf.end();
  return new Uint8Array(Buffer.concat(await done));
}

/** What it says, heading by heading. */
export function linesOf(whole: Whole, locale: Locale): Line[] {
  const t = wordsFor(locale, "interview-whole");
  const when = (moment: string) => formatMoment(locale, moment);
  const p = (text: string): Line => ({ tag: "P", text });
  const h = (text: string): Line => ({ tag: "H2", text });
  const { consents, stop, bookings, interviews } = whole;
  return [
    { tag: "H1", text: t("title") },
    p(t("lead", { when: when(whole.takenAt) })),
    p(t("code", { code: writtenCode(whole.code) })),
    h(t("who.title")),
    ...identityLines(whole, locale).map(p),
    h(t("consents.title")),
    ...consents.flatMap(({ occasion, givenAt, endedAt, reason, text }) => [
      p(t("consent", { number: occasion, when: when(givenAt) })),
      ...(reason === "" ? [] : [p(t("reason", { text: reason }))]),
      ...(endedAt === null ? [] : [p(t("consent.ended", { when: when(endedAt) }))]),
      p(text),
    ]),
    ...(stop ? [p(t("stopped", { when: when(stop.at) }))] : []),
    ...(stop && stop.reason !== "" ? [p(t("reason", { text: stop.reason }))] : []),
    ...(stop?.removeAskedAt ? [p(t("stopped.remove", { when: when(stop.removeAskedAt) }))] : []),
    ...(bookings.length > 0 ? [h(t("times.title"))] : []),
    ...bookings.map(({ occasion, startsAt, state }) =>
      p(t(["booked", "held"].includes(state) ? "time" : "time.cancelled", { number: occasion, when: when(startsAt) })),
    ),
    ...interviews.flatMap(({ occasion, heldOn, locked, answers, notes }) => [
      h(t("interview.title", { number: occasion, day: formatDayLong(locale, heldOn) })),
      ...(locked ? [p(t("interview.locked"))] : []),
      ...answers.map(({ question, answer, words }) => p([question, answer, words].filter(Boolean).join("\n"))),
      ...(notes === "" ? [] : [p(t("notes", { text: notes }))]),
    ]),
  ];
}

function identityLines({ identity }: Whole, locale: Locale): string[] {
  const t = wordsFor(locale, "interview-whole");
  if (!identity) return [t("who.none")];
  const { name, phone, email, details, leaveGivenOn, handedOverAt, attempts, messages } = identity;
  const { safeTimes, mayLeaveMessage, protection, ownPhone, interpreter } = details;
  return [
    t("name", { text: name }),
    ...(phone === null ? [] : [t("phone", { text: phone })]),
    ...(email === null ? [] : [t("email", { text: email })]),
    ...(safeTimes === "" ? [] : [t("safe", { text: safeTimes })]),
    t(mayLeaveMessage ? "message.yes" : "message.no"),
    t(`protection.${protection}`),
    t(ownPhone ? "phone.own" : "phone.shared"),
    ...(interpreter ? [t("interpreter")] : []),
    t("handed.over", { when: formatMoment(locale, handedOverAt), day: formatDayLong(locale, leaveGivenOn) }),
    ...attempts.map(({ at, note }) => t("attempt", { when: formatMoment(locale, at), note })),
    ...messages
      .filter(({ state }) => state === "sent")
      .map(({ dueAt }) => t("sent", { when: formatMoment(locale, dueAt) })),
  ];
}
