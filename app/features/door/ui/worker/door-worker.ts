/**
 * The service worker of one door's page, and of no other: its scope is that page's address. It keeps the page as it is
 * without anybody in it, with its scripts, styles and fonts, and gives it when nobody else answers.
 */
import type { Keep } from "./keep.ts";

/** What of a service worker is used here: the browser's own types of it and of pages do not go together. */
type Worker = {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", hear: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", hear: (event: Asked) => void): void;
  addEventListener(kind: "message", hear: (event: Lasting & MessageEvent<Keep>) => void): void;
};
type Lasting = Event & { waitUntil(until: Promise<unknown>): void };
type Asked = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };

const worker = globalThis as unknown as Worker;
const scope = new URL(worker.registration.scope);
/** A bad network is worse than none: who stands in a queue does not wait longer for a page that is kept. */
const patienceMs = 4_000;
/** Under what the moment lies from which nothing is kept. */
const untilPath = "/until";

const ours = (name: string) => name.startsWith(`${scope.pathname} `);

/** What is kept, the newest that is whole: the page is put in last. */
async function kept(): Promise<Cache | null> {
  const names = (await caches.keys()).filter(ours).sort().reverse();
  for (const name of names) {
    const cache = await caches.open(name);
    if (!(await cache.match(scope.pathname))) continue;
    const until = Number(await (await cache.match(untilPath))?.text());
    if (until > Date.now()) return cache;
    await forget();
    return null;
  }
  return null;
}

async function forget(): Promise<void> {
  const names = (await caches.keys()).filter(ours);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

/** Keeps the page in place of the one before, all of it or nothing. */
async function keep({ page, files, until, build }: Keep): Promise<boolean> {
  const answer = await fetch(page, { redirect: "error" });
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return false;
  const html = await answer.clone().text();
  // Of another build than the scripts that are to be kept with it: what it needs is not known.
  if (!html.includes(build)) return false;
  const before = await kept();
  const name = `${scope.pathname} ${String(Date.now()).padStart(15, "0")}`;
  const cache = await caches.open(name);
  for (const file of new Set([...files, ...(html.match(/\/assets\/[\w.-]+/g) ?? [])])) {
    const found = (await before?.match(file)) ?? (await fetch(file));
    if (!found.ok) {
      await caches.delete(name);
      return false;
    }
    await cache.put(file, found);
  }
  await cache.put(untilPath, new Response(String(until)));
  await cache.put(scope.pathname, answer);
  const older = (await caches.keys()).filter((one) => ours(one) && one < name);
  await Promise.all(older.map((one) => caches.delete(one)));
  return true;
}

/** The page from the network, so that a new build is never held back; what is kept when that does not answer, or fails. */
async function pageFor(request: Request): Promise<Response> {
  const cache = await kept();
  const page = await cache?.match(scope.pathname);
  if (!page) return fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  if (answer?.status === 403 || answer?.status === 404) await forget();
  return answer && answer.status < 500 ? answer : page;
}

async function fileFor(request: Request): Promise<Response> {
  return (await (await kept())?.match(request.url)) ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => {
  const tell = (whole: boolean) => event.ports[0]?.postMessage(whole);
  event.waitUntil(keep(event.data).then(tell, () => tell(false)));
});
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.origin) return;
  if (mode === "navigate" && pathname === scope.pathname) event.respondWith(pageFor(event.request));
  else if (pathname.startsWith("/assets/")) event.respondWith(fileFor(event.request));
});
