import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { MessagesPage } from "../queries/messages.server.ts";
import { messageParts } from "./message.server.ts";

/** A message as its receivers will see it, in the language of who writes it. */
export type Preview = {
  readonly to: string;
  readonly text: string;
  readonly receivers: number;
  readonly subject: string;
  readonly paragraphs: readonly string[];
};

/** @throws Refusal invalid (nobody to send it to) */
export function previewOf(page: MessagesPage, message: { to: string; text: string }, locale: Locale): Preview {
  const { to, text } = message;
  const audience = page.audiences.find(({ value }) => value === to);
  if (!audience || audience.n === 0) {
    throw new Refusal("invalid", "form.invalid", { fields: { to: "message.nobody" } });
  }
  const t = wordsFor(locale, "registration-messages");
  const { gathering, contact } = page;
  const written = { text, title: gathering.title, day: gathering.days[0]?.day ?? null, contact };
  return {
    to,
    text,
    receivers: audience.n,
    subject: t(`mail.subject.${audience.to === "missing" ? "missing" : "registered"}`),
    paragraphs: [t("mail.hello"), ...messageParts(locale, written)],
  };
}
