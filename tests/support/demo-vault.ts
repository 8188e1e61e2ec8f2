import { setTimeout as sleep } from "node:timers/promises";
import { ask, fromOurPages } from "./request.ts";

const post = (address: string, path: string, cookie: string, form: Readonly<Record<string, string>>) =>
  ask(address, path, {
    method: "POST",
    headers: { ...fromOurPages, cookie },
    body: new URLSearchParams(form).toString(),
  });

/** What is asked for again until it is there: a code that is used gives another within half a minute, a message is sent by a job. */
async function waitedFor<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 180; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(500);
  }
  throw new Error(`The demo has ${what} not in time.`);
}

/**
 * Opens the vault in a demo person's session by the code that its page shows, or shows it again where that was a while ago.
 * @returns whether it is open: who has no app has no way in.
 */
export async function openDemoVault(address: string, cookie: string): Promise<boolean> {
  return waitedFor(async () => {
    const { status, text } = await ask(address, "/vault/open?again=1", { headers: { cookie } });
    if (status !== 200) return false;
    if (!/<input[^>]*name="code"/.test(text)) return true;
    const code = /\b(\d{3} \d{3})\b/.exec(text)?.[1];
    if (code !== undefined) await post(address, "/vault/open", cookie, { intent: "code", code, to: "/vault/open" });
    return undefined;
  }, "opened its vault");
}

/**
 * A parent who has been sent a link, on a device that is known: she opens it, and gives back the six digits that come.
 * Gives the cookie, `name=value`.
 */
export async function cookieOfDemoParent(address: string): Promise<string> {
  const read = async () => (await ask(address, "/demo/post?view=parents")).text;
  const pass = await waitedFor(async () => /\/m#([\w-]{43})/.exec(await read())?.[1], "sent a link");
  const { headers, status } = await post(address, "/m", "", { pass });
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (!cookie) throw new Error(`Opening a link was answered ${status}.`);
  await post(address, "/m/code", cookie, { intent: "send" });
  const digits = await waitedFor(async () => /\b(\d{6})\b(?![^<]*<\/style)/.exec(await read())?.[1], "sent digits");
  await post(address, "/m/code", cookie, { intent: "check", digits });
  return cookie;
}
