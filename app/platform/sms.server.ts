import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { inHtml } from "#app/core/html.ts";
import { newId } from "#app/core/id.ts";
import type { Config } from "./config.server.ts";
import { db } from "./db.server.ts";

export type Sms = { readonly to: string; readonly text: string };

/** Hands a text message over; resolves when the other side has taken it. */
export type SmsSender = { send(sms: Sms): Promise<void> };

const withinMs = 15_000;

/**
 * How this installation sends text messages. `SMS_URL` names a provider that takes a form of `from`, `to` and `message` by POST
 * with basic authentication (as 46elks does). A demo without one writes them to a file. Null: it cannot.
 */
export function smsSenderFor(
  kind: "demo" | "real",
  config: Pick<Config, "smsUrl" | "smsFrom" | "dataDir">,
): SmsSender | null {
  if (kind === "demo") return fileSink(smsFileOf(config));
  return config.smsUrl === undefined ? null : httpSender(config.smsUrl, config.smsFrom);
}

export const smsFileOf = (config: Pick<Config, "dataDir">): string => join(config.dataDir, "demo-sms.jsonl");

/** In a file, and shown in the demo, so that its links can be followed. */
const fileSink = (file: string): SmsSender => ({
  async send(sms) {
    const sentAt = new Date();
    await appendFile(file, `${JSON.stringify({ at: sentAt.toISOString(), ...sms })}\n`, { mode: 0o600 });
    const linked = inHtml(sms.text).replace(/https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`);
    const html = `<!doctype html><meta charset="utf-8"><p style="white-space:pre-line">${linked}</p>`;
    const shown = { to: sms.to, subject: "SMS", text: sms.text, html, sentAt, toParent: true };
    await db().demoMail.create({ data: { id: newId(), ...shown } });
  },
});

function httpSender(address: string, from: string): SmsSender {
  const url = new URL(address);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  return {
    async send({ to, text }) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { Authorization: `Basic ${login}`, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ from, to, message: text }),
        redirect: "error",
        signal: AbortSignal.timeout(withinMs),
      });
      // Read, so that the connection can be used again. What it says may repeat the number: it is told nobody.
      await answer.text();
      if (!answer.ok) throw new Error(`The provider of text messages answered ${answer.status}.`);
    },
  };
}
