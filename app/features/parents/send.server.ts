import { randomUUID } from "node:crypto";
import type { Identity } from "#app/features/participants/rules/contact.ts";
import { config } from "#app/platform/config.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { type LetterPart, letterOf } from "#app/platform/letter.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import { type SmsSender, smsSenderFor } from "#app/platform/sms.server.ts";
import { type Spoken, translateFor } from "./letters/words.server.ts";

/** Where messages to parents leave. Null: this installation cannot send that kind. */
export type Ways = { readonly mailer: Mailer | null; readonly sms: SmsSender | null };

let opened: Ways | undefined;

export async function waysOut(): Promise<Ways> {
  const kind = await installationKind();
  if (kind === null) return { mailer: null, sms: null };
  opened ??= { mailer: mailerFor(kind, config(), true), sms: smsSenderFor(kind, config()) };
  return opened;
}

/** Something to tell: its sentence, and where it leads. */
export type Told = {
  readonly text: string;
  readonly open?: { readonly link: string; readonly code: string };
};

/** No way leads to her: it waits until the operator has opened one. */
export class NoWay extends Error {
  override readonly name = "NoWay";
}

/**
 * Tells a parent something, on the way that she has chosen. What it says is kept nowhere.
 * @throws NoWay; and whatever the mail server or the provider says no with
 */
export async function tell(
  ways: Ways,
  to: { readonly identity: Identity; readonly channel: string; readonly spoken: Spoken },
  told: Told,
): Promise<void> {
  const { identity, channel, spoken } = to;
  const t = translateFor(spoken);
  const { open } = told;
  const byMail = channel === "mail" || identity.phone === null;
  if (byMail) {
    if (ways.mailer === null || identity.email === null) throw new NoWay("No mail can be sent to her.");
    const parts: LetterPart[] = [{ text: t("mail.hello") }, { text: told.text }];
    if (open) parts.push({ button: t("mail.button"), href: open.link }, { text: t("mail.code", { code: open.code }) });
    const letter = letterOf({ email: identity.email, locale: spoken.locale }, t("mail.subject"), parts);
    const html = letter.html.replace(
      `<html lang="${spoken.locale}`,
      `<html dir="${spoken.direction}" lang="${spoken.language}`,
    );
    await ways.mailer.send({ ...letter, html, senderName: t("mail.sender") }, randomUUID());
    return;
  }
  if (ways.sms === null || identity.phone === null) throw new NoWay("No text message can be sent to her.");
  const text = open ? `${told.text}\n${t("sms.open", open)}` : told.text;
  await ways.sms.send({ to: identity.phone, text });
}
