import { cookiesOfDemoPeople, type DemoRole } from "#tests/support/demo-people.ts";
import { cookieOfDemoParent, openDemoVault } from "#tests/support/demo-vault.ts";
import { ask } from "#tests/support/request.ts";
import type { BenchPage, Place, Visitor } from "./pages-list.ts";

/** Somebody's look at a page. `cookie` is empty for nobody. */
export type Visit = { readonly path: string; readonly cookie: string };

/** Whom else a page is the same for. One person may ask a thousand times a minute; a bench asks more often. */
const alike: Readonly<Partial<Record<DemoRole, readonly DemoRole[]>>> = { coordinator: ["coordinator", "member"] };

/** Visits of demo people by role; pages are found by their links. */
export function visitorsOf(address: string): {
  /**
   * One visit of each person the page is for and who is led to it, the first of its role first; or of the first `most`
   * of them. @throws Error when nobody is led there.
   */
  visitsOf(page: BenchPage, most?: number): Promise<Visit[]>;
} {
  const cookies = new Map<Visitor, Promise<string[]>>();
  const paths = new Map<string, Promise<string | null>>();

  function cookiesOf(visitor: Visitor): Promise<string[]> {
    if (visitor === "nobody") return Promise.resolve([""]);
    const known = cookies.get(visitor) ?? signedIn(visitor);
    cookies.set(visitor, known);
    return known;
  }

  async function signedIn(visitor: Exclude<Visitor, "nobody">, alone = false): Promise<string[]> {
    if (visitor === "parent") return [await cookieOfDemoParent(address)];
    const roles = (alone ? undefined : alike[visitor]) ?? [visitor];
    return (await Promise.all(roles.map((role) => cookiesOfDemoPeople(address, role)))).flat();
  }

  function pathOf(at: Place, cookie: string): Promise<string | null> {
    if (typeof at === "string") return Promise.resolve(at);
    const key = `${cookie} ${keyOf(at)}`;
    const known = paths.get(key) ?? found(at, cookie);
    paths.set(key, known);
    return known;
  }

  async function found(at: Exclude<Place, string>, cookie: string): Promise<string | null> {
    const on = await pathOf("below" in at ? at.below : at.on, cookie);
    if (on === null) return null;
    if ("below" in at) return on + at.path;
    const { text } = await ask(address, on, { headers: { cookie } });
    // As it stands, or without what is asked of the page.
    const links = [...text.matchAll(/href="(([^"#?]+)[^"#]*)[^>]*>([^<]*)/g)].map(
      ([, whole = "", path = "", words = ""]) => ({ to: [whole, path].find((one) => at.link.test(one)), words }),
    );
    return links.find(({ to, words }) => to !== undefined && words.startsWith(at.words ?? ""))?.to ?? null;
  }

  async function visitsOf({ name, as, at, vault, alone }: BenchPage, most = Infinity): Promise<Visit[]> {
    const visits: Visit[] = [];
    const who = await (alone && as !== "nobody" ? signedIn(as, true) : cookiesOf(as));
    for (const cookie of who) {
      if (visits.length >= most || (vault && !(await openDemoVault(address, cookie)))) continue;
      const path = await pathOf(at, cookie);
      if (path !== null) visits.push({ path, cookie });
    }
    if (visits.length === 0) throw new Error(`Nobody of the demo is led to ${name}.`);
    return visits;
  }

  return { visitsOf };
}

function keyOf(at: Place): string {
  if (typeof at === "string") return at;
  return "below" in at ? keyOf(at.below) + at.path : `${keyOf(at.on)} > ${at.link.source} ${at.words ?? ""}`;
}
