import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Keep } from "#app/features/door/ui/worker/keep.ts";

const origin = "https://genombrott.example";
const page = "/programmes/p/gatherings/g/door";
const until = Date.UTC(2026, 10, 23);

/** A browser's caches, in memory. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const pathOf = (asked: string | { url: string }) =>
    new URL(typeof asked === "string" ? asked : asked.url, origin).pathname;
  const storage = {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    async open(name: string) {
      const rows = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, rows);
      return {
        match: async (asked: string | { url: string }) => rows.get(pathOf(asked))?.clone(),
        put: async (asked: string, answer: Response) => void rows.set(pathOf(asked), answer.clone()),
      };
    },
  };
  const files = () => [...stores.values()].flatMap((rows) => [...rows.keys()]).toSorted();
  return { storage, files };
}

type Hear = (event: unknown) => void;

/** The worker as a browser starts it, with a network of the test's own. */
async function worker() {
  const heard = new Map<string, Hear>();
  const unregister = vi.fn(async () => true);
  const { storage, files } = memoryCaches();
  const net = new Map<string, () => Response | Promise<Response>>();
  const asked: string[] = [];
  vi.stubGlobal("registration", { scope: origin + page, unregister });
  vi.stubGlobal("clients", { claim: async () => {} });
  vi.stubGlobal("skipWaiting", async () => {});
  vi.stubGlobal("addEventListener", (kind: string, hear: Hear) => void heard.set(kind, hear));
  vi.stubGlobal("caches", storage);
  vi.stubGlobal("fetch", async (what: string | { url: string }) => {
    const { pathname, search } = new URL(typeof what === "string" ? what : what.url, origin);
    asked.push(pathname + search);
    const answer = net.get(pathname + search);
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
  vi.resetModules();
  await import("#app/features/door/ui/worker/door-worker.ts");
  const html = (text: string) => new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
  const given: Keep = { page: `${page}?shell`, files: ["/assets/words-1.js"], until, build: "build-1" };
  return {
    ...{ net, asked, files, unregister, html },
    goOnline(build = "1", shell = "") {
      net.set(page, () => html("the page of the day"));
      net.set(`${page}?shell`, () => html(`kept ${shell} build-${build} <link href="/assets/main-${build}.js">`));
      for (const name of ["main", "words"])
        net.set(`/assets/${name}-${build}.js`, () => new Response(`${name} ${build}`));
    },
    /** Gives whether it is all kept. */
    async keep(more: Partial<Keep> = {}): Promise<boolean> {
      const told = Promise.withResolvers<boolean>();
      const ports = [{ postMessage: told.resolve }];
      heard.get("message")?.({ data: { ...given, ...more }, ports, waitUntil: () => {} });
      return told.promise;
    },
    /** What the worker answers; null: it leaves the request alone. */
    async visit(path: string, more: { method?: string; mode?: string } = {}): Promise<string | null> {
      const answers: Promise<Response>[] = [];
      const request = { url: origin + path, method: "GET", mode: "navigate", ...more };
      heard.get("fetch")?.({ request, respondWith: (answer: Promise<Response>) => void answers.push(answer) });
      const response = await answers[0];
      if (!response) return null;
      return `${response.status} ${await response.text()}`;
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ now: until - 86_400_000, toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the door's worker", () => {
  it("gives the page that it kept when nobody answers, whatever the address asks for, and its files", async () => {
    const { keep, visit, net, files, goOnline } = await worker();
    goOnline();
    expect(await keep()).toBe(true);
    expect(files()).toEqual(["/assets/main-1.js", "/assets/words-1.js", page, "/until"]);
    net.clear();
    expect(await visit(`${page}?day=x&ticket=y`)).toMatch(/^200 kept/);
    expect(await visit("/assets/words-1.js", { mode: "cors" })).toBe("200 words 1");
  });

  it("leaves alone all that is not the door's: other pages, data, forms, and other origins", async () => {
    const { visit, asked } = await worker();
    for (const path of ["/start", `${page}/marks`, `${page}.data`, "/programmes/p/gatherings/g", "/session"]) {
      expect(await visit(path), path).toBeNull();
    }
    expect(await visit(page, { method: "POST" })).toBeNull();
    expect(await visit(page, { mode: "cors" })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("never holds a new build back: the page comes from the network, and its scripts with it", async () => {
    const { keep, visit, goOnline, files } = await worker();
    goOnline();
    await keep();
    goOnline("2");
    expect(await visit(page)).toBe("200 the page of the day");
    expect(await visit("/assets/main-2.js", { mode: "cors" })).toBe("200 main 2");
    // A page of the old build that is still open does not mix them; one of the new build keeps the new one, and only that.
    expect(await keep()).toBe(false);
    expect(files()).toContain("/assets/main-1.js");
    vi.setSystemTime(Date.now() + 1);
    expect(await keep({ build: "build-2", files: ["/assets/words-2.js"] })).toBe(true);
    expect(files()).toEqual(["/assets/main-2.js", "/assets/words-2.js", page, "/until"]);
  });

  it("waits four seconds for a bad network, and takes no error of a server for the page", async () => {
    const { keep, visit, net, goOnline } = await worker();
    goOnline();
    await keep();
    net.set(page, () => new Promise<Response>(() => {}));
    const slow = visit(page);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await slow).toMatch(/^200 kept/);
    net.set(page, () => new Response("restarting", { status: 503 }));
    expect(await visit(page)).toMatch(/^200 kept/);
    net.set(page, () => new Response(null, { status: 200, headers: { location: "/sign-in" } }));
    expect(await visit(page)).toBe("200 ");
  });

  it("keeps the page with all of its files or not at all, and never an answer that is no page", async () => {
    const { keep, net, files, goOnline, html } = await worker();
    goOnline();
    net.set("/assets/words-1.js", () => new Response("", { status: 404 }));
    expect(await keep()).toBe(false);
    expect(files()).toEqual([]);
    goOnline();
    net.set(`${page}?shell`, () => Response.json({ build: "build-1" }));
    expect(await keep()).toBe(false);
    net.set(`${page}?shell`, () => new Response("build-1", { status: 403, headers: html("").headers }));
    expect(await keep()).toBe(false);
    expect(files()).toEqual([]);
  });

  it("D4: keeps nothing when the right is gone, and nothing after its day", async () => {
    for (const status of [403, 404]) {
      const { keep, visit, net, goOnline, files, unregister } = await worker();
      goOnline();
      await keep();
      net.set(page, () => new Response("no", { status }));
      expect(await visit(page)).toBe(`${status} no`);
      expect(files()).toEqual([]);
      expect(unregister).toHaveBeenCalledOnce();
    }
    const { keep, visit, net, goOnline, files, unregister } = await worker();
    goOnline();
    await keep();
    vi.setSystemTime(until);
    net.clear();
    await expect(visit(page)).rejects.toThrow("Failed to fetch");
    expect(files()).toEqual([]);
    expect(unregister).toHaveBeenCalledOnce();
  });
});
