import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { canary, phone } from "#tests/support/canaries/words.ts";
import { codeIn, digitsIn, secretIn } from "#tests/support/parents.ts";
import { type Answer, ask as askApp, fromOurPages } from "#tests/support/request.ts";
import { ask } from "../postgres/apps.ts";
import type { CanaryHouse, Comer } from "./canary-house.ts";

export const mailOfHers = `${canary("mail")}@exempel.example`;

/** What is done in the vault, by its real forms, as who does it. */
export function actsIn({ app, world, cookies, texts, mails }: CanaryHouse) {
  const browser = { ...fromOurPages, accept: "text/html", "sec-fetch-mode": "navigate" };
  const post = (path: string, cookie: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    askApp(app.address, path, {
      method: "POST",
      headers: { ...browser, cookie },
      body: new URLSearchParams(fields).toString(),
    });
  const get = (path: string, cookie: string) => askApp(app.address, path, { headers: { accept: "text/html", cookie } });
  const as = (name: Comer) => ({
    /** Sends a form that is to be taken. */
    async does(path: string, fields: Readonly<Record<string, string>>) {
      const answer = await post(path, cookies[name], fields);
      expect([path, answer.status, answer.status === 302 ? "" : answer.text.slice(-2000)]).toEqual([path, 302, ""]);
      return answer;
    },
    sends: (path: string, fields: Readonly<Record<string, string>>) => post(path, cookies[name], fields),
    reads: (path: string) => get(path, cookies[name]),
  });
  const sql = (text: string) => ask(world.database.ownerUrl, text);
  const programme = `/programmes/${world.programmeId}`;
  const recruiting = `/teams/${world.teamA}/parents`;

  const contact = {
    ...{ name: `Anna ${canary("name")} å"ä`, phone: phone.written, email: mailOfHers, channel: "sms", language: "sv" },
    ...{
      safeTimes: `Kvällar\r\n"${canary("times")}" ö`,
      mayLeaveMessage: "no",
      ownPhone: "yes",
      protection: "none",
      interpreter: "no",
    },
  };

  /** Hands a parent over: once in a way that is refused, then so that it is taken. Gives where researchers find her. */
  async function handsOver(more: Partial<typeof contact> = {}): Promise<{ at: string; code: string }> {
    const said = {
      ...contact,
      ...more,
      leaveForm: "oral",
      key: randomUUID(),
      leaveGivenOn: new Date().toISOString().slice(0, 10),
    };
    const refused = await as("member").sends(recruiting, { ...said, phone: `ring ${canary("number")}` });
    expect([refused.status, refused.text.includes(canary("number")), refused.text.includes(canary("times"))]).toEqual([
      400,
      true,
      true,
    ]);
    await as("member").does(recruiting, said);
    const [row] = await sql("SELECT id, code FROM identity.participant ORDER BY handed_over_at DESC, id DESC LIMIT 1");
    return { at: `${programme}/participants/${String(row?.id)}`, code: String(row?.code) };
  }

  const sent = () => [
    ...texts.taken.map(({ to, text }) => ({ to, text })),
    ...mails.taken.map((mail) => ({
      to: String(mail.headers.get("to") && (mail.to as { text: string }).text),
      text: mail.text ?? "",
    })),
  ];

  /** The newest message to somebody that says such a thing, when it has come. */
  async function messageTo(to: string, saying: RegExp): Promise<string> {
    const found = () =>
      sent()
        .filter((one) => one.to.includes(to) && saying.test(one.text))
        .at(-1)?.text ?? "";
    await expect.poll(found, { timeout: 30_000 }).not.toBe("");
    return found();
  }

  /** Comes by her link, or the code beside it, past the six digits. Gives her cookie. */
  async function comes(to: string, by: "link" | "code"): Promise<string> {
    // Nobody is invited at night: it is morning.
    await sql(
      "UPDATE identity.message SET due_at = now() WHERE kind = 'invitation' AND state = 'waiting' AND until > now()",
    );
    const invitation = await messageTo(to, /\/m#/);
    const opened = await post("/m", "", { pass: by === "link" ? secretIn(invitation) : codeIn(invitation) });
    const cookie = opened.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    expect(opened.status).toBe(302);
    const already = sent().length;
    expect((await post("/m/code", cookie, { intent: "send" })).status).toBe(302);
    await expect.poll(() => sent().length).toBeGreaterThan(already);
    const digits = digitsIn(await messageTo(to, /\b\d{6}\b/));
    expect((await post("/m/code", cookie, { intent: "check", digits })).status).toBe(302);
    return cookie;
  }

  return { post, get, as, sql, programme, recruiting, contact, handsOver, messageTo, comes, sent };
}
export type Acts = ReturnType<typeof actsIn>;
