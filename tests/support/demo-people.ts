import { ask, fromOurPages } from "./request.ts";

/** What one can sign in to the demo as: a role (the first of its people), or a person by name. */
export type DemoRole = "lead" | "researcher" | "coordinator" | "member" | "manager" | "partner";
export type DemoPerson = DemoRole | { readonly name: string };

/** Signs in to a running demo as its page does. Gives the cookie, `name=value`. @throws Error when there is nobody such. */
export async function cookieOfDemoPerson(address: string, who: DemoPerson): Promise<string> {
  const [cookie] = await cookiesOfDemoPeople(address, who, 1);
  if (!cookie) throw new Error(`The demo has no ${typeof who === "string" ? who : who.name}.`);
  return cookie;
}

/** Signs in as everybody of a role, in the order of the demo's page, or as the first `most` of them. */
export async function cookiesOfDemoPeople(address: string, who: DemoPerson, most = Infinity): Promise<string[]> {
  const { text } = await ask(address, "/demo");
  const there = typeof who === "string" ? text.split(`aria-labelledby="role-${who}"`)[1]?.split("</section>")[0] : text;
  const people = [...(there ?? "").matchAll(/<button([^>]*name="person"[^>]*)>(.*?)<\/button>/gs)]
    .filter(([, , says]) => typeof who === "string" || says?.includes(who.name))
    .flatMap(([, attributes]) => /value="([^"]+)"/.exec(attributes ?? "")?.[1] ?? []);
  const cookies: string[] = [];
  for (const person of people.slice(0, most)) cookies.push(await signedInAs(address, person));
  return cookies;
}

async function signedInAs(address: string, person: string): Promise<string> {
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
