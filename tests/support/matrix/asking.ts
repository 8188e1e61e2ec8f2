import { newId } from "#app/core/id.ts";
import { type Answer, ask, fromOurPages } from "../request.ts";
import { type Act, isThing, type Page } from "./row.ts";
import type { Thing, Things } from "./things.ts";

/** Which of a row's names stand for what never was: none, the last of the address, or all that the form names. */
export type Ghosts = "none" | "address" | "form";

/** A request as it goes out. */
export type Request = {
  readonly path: string;
  readonly search: string;
  readonly body: string;
  readonly json: boolean;
  /** What the id of something that never was stands for. */
  readonly ghosts: ReadonlyMap<string, string>;
};

export type Way = "page" | "data";

/** Ids that never were. */
const never = { address: newId(), form: newId() };

/** Puts things into a row. */
export function requestFor(row: Page | Act, things: Things, ghost: Ghosts = "none"): Request {
  const ghosts = new Map<string, string>();
  const idOf = (name: string, kind: "address" | "form" | null) => {
    if (kind !== null && kind === ghost) {
      ghosts.set(never[kind], name);
      return never[kind];
    }
    if (name.startsWith("=")) return name.slice(1);
    if (!(name in things)) throw new Error(`There is no ${name}.`);
    return things[name as Thing];
  };
  const value = (text: string) => {
    if (!text.startsWith("@")) return text;
    if (text === "@key") return crypto.randomUUID();
    if (text === "@id") return newId();
    if (text === "@today") return new Date().toISOString().slice(0, 10);
    if (text === "@address") return `${crypto.randomUUID()}@ort.example`;
    return idOf(text.slice(1), "form");
  };
  const filled = (fields: Readonly<Record<string, string>>) =>
    new URLSearchParams(Object.entries(fields).map(([name, text]) => [name, value(text)])).toString();
  const names = row.at ?? [];
  const last = names.findLastIndex((name) => names.length === 1 || !name.startsWith("="));
  const at = names.map((name, i) => (i === last ? idOf(name, "address") : idOf(name, null)));
  const { form, intent, json } = row as Act;
  return {
    path: `/${row.route.replaceAll(/:\w+/g, () => at.shift() ?? "")}`,
    search: row.search ? `?${filled(row.search)}` : "",
    body: json === undefined ? filled({ ...form, ...(intent ? { intent } : {}) }) : JSON.stringify(json),
    json: json !== undefined,
    ghosts,
  };
}

/** In which ways a row can be told from what never was. */
export function ghostsOf(row: Page | Act): Ghosts[] {
  const { form = {}, freeIsMade = false } = row as Act;
  const inForm = Object.values(form).some((text) => isThing(text));
  if (freeIsMade) return [];
  return [...((row.at ?? []).length > 0 ? ["address" as const] : []), ...(inForm ? ["form" as const] : [])];
}

/** What a browser says of itself when it goes to a page. */
const asBrowser = { accept: "text/html", "sec-fetch-mode": "navigate" };

/** Where React Router asks for a page's data alone. */
const dataPath = (path: string) => (path === "/" ? "/_.data" : `${path}.data`);

export function read(address: string, { path, search }: Request, way: Way, cookie: string): Promise<Answer> {
  const data = way === "data";
  return ask(address, (data ? dataPath(path) : path) + search, { headers: { cookie, ...(data ? {} : asBrowser) } });
}

/** The data of one route alone, without its frame's: what a script of somebody else's would ask for. */
export function readRoute(address: string, { path, search }: Request, id: string, cookie: string): Promise<Answer> {
  const query = new URLSearchParams(search);
  query.set("_routes", id);
  return ask(address, `${dataPath(path)}?${query}`, { headers: { cookie } });
}

/** Sends a form: as our script does (`data`), or as a browser without it (`page`). */
export function send(address: string, request: Request, way: Way, cookie: string): Promise<Answer> {
  const { path, search, body, json } = request;
  const data = way === "data";
  const type = json ? { "content-type": "application/json" } : {};
  const headers = { cookie, ...fromOurPages, ...(data ? {} : asBrowser), ...type };
  return ask(address, (data ? dataPath(path) : path) + search, { method: "POST", headers, body });
}

/** What an answer to reading says: an `Outcome`, or else its status. A redirect in data is a 202 that names its address. */
export function readOutcome({ status, headers, text }: Answer, nothingToRead?: number): string {
  const leads = status === 302 || status === 202;
  if (leads && `${headers.location ?? ""}${status === 202 ? text : ""}`.includes("/sign-in?")) return "signs in first";
  if (nothingToRead !== undefined) return status === nothingToRead ? "may" : `${status}`;
  if (status === 200 || leads) return "may";
  return status === 403 ? "refused" : status === 404 ? "missing" : `${status}`;
}

/**
 * What an answer to a form says, likewise. The rules' no (400, 409, 429) comes after the right: whoever hears it was let
 * through.
 */
export function sentOutcome({ status }: Answer, missing = 404): string {
  if (status === missing) return "missing";
  if (status === 401) return "signs in first";
  if (status === 403) return "refused";
  return [200, 202, 302, 400, 409, 429].includes(status) ? "may" : `${status}`;
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An answer but for what is another each time: the nonce, the clock, the address, and ids by what they are called. */
export function masked({ status, headers, text }: Answer, { path, ghosts }: Request, things: Things) {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  const names = new Map<string, string>([
    ...Object.entries(things).map(([name, of]) => [of, name] as const),
    ...ghosts,
  ]);
  const plain = (value: string) =>
    (nonce ? value.replaceAll(nonce, "nonce") : value)
      .replaceAll(path, "the address")
      .replaceAll(id, (found) => names.get(found) ?? found);
  const { date: _date, ...others } = headers;
  return { status, headers: plain(JSON.stringify(others)), text: plain(text) };
}
