import { ask, fromOurPages } from "./request.ts";

/** What one can sign in to the demo as: a role (the first of its people), or a person by name. */
export type DemoRole = "lead" | "researcher" | "coordinator" | "member" | "manager" | "partner";
export type DemoPerson = DemoRole | { readonly name: string };

/** Signs in to a running demo as its page does. Gives the cookie, `name=value`. @throws Error when there is nobody such. */
export async function cookieOfDemoPerson(address: string, who: DemoPerson): Promise<string> {
  const { text } = await ask(address, "/demo");
  const there = typeof who === "string" ? (text.split(`aria-labelledby="role-${who}"`)[1] ?? "") : text;
  const buttons = [...there.matchAll(/<button([^>]*name="person"[^>]*)>(.*?)<\/button>/gs)];
  const button = typeof who === "string" ? buttons[0] : buttons.find(([, , says]) => says?.includes(who.name));
  const person = /value="([^"]+)"/.exec(button?.[1] ?? "")?.[1];
  if (!person) throw new Error(`The demo has no ${typeof who === "string" ? who : who.name}.`);
  const { headers, status } = await ask(address, "/demo", {
    method: "POST",
    body: new URLSearchParams({ person }).toString(),
    headers: fromOurPages,
  });
  const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
  if (!cookie) throw new Error(`Signing in to the demo was answered ${status}.`);
  return cookie;
}

/** The same cookie as a browser's context takes it: it is `__Host-`, so it wants https, which localhost counts as. */
export function browserCookie(address: string, cookie: string) {
  const [name = "", ...value] = cookie.split("=");
  return { name, value: value.join("="), url: address.replace("http:", "https:"), secure: true };
}
