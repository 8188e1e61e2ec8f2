import { cookieOfDemoPerson } from "#tests/support/demo-people.ts";
import { ask } from "#tests/support/request.ts";
import type { Place, Visitor } from "./pages-list.ts";

/** Cookies of demo people by role, and pages found by their links. */
export function visitorsOf(address: string): {
  cookieOf(visitor: Visitor): Promise<string>;
  /** Null when there is no such link for the visitor: said on the screen, and the bench ends with 1. */
  pathOf(at: Place, visitor: Visitor): Promise<string | null>;
} {
  const cookies = new Map<Visitor, string>();

  async function cookieOf(visitor: Visitor): Promise<string> {
    const known = cookies.get(visitor);
    if (known !== undefined) return known;
    if (visitor === "nobody") return "";
    const cookie = await cookieOfDemoPerson(address, visitor);
    cookies.set(visitor, cookie);
    return cookie;
  }

  async function pathOf(at: Place, visitor: Visitor): Promise<string | null> {
    if (typeof at === "string") return at;
    if ("below" in at) {
      const above = await pathOf(at.below, visitor);
      return above === null ? null : above + at.path;
    }
    const on = await pathOf(at.on, visitor);
    if (on === null) return null;
    const { text } = await ask(address, on, { headers: { cookie: await cookieOf(visitor) } });
    const links = [...text.matchAll(/href="([^"#?]+)/g)].map((match) => match[1] ?? "");
    const found = links.find((link) => at.link.test(link));
    if (found) return found;
    console.error(`${on} has no link like ${at.link} for a ${visitor}.`);
    process.exitCode = 1;
    return null;
  }

  return { cookieOf, pathOf };
}
