import { keptUntil } from "../rules.ts";
import { shellSearch } from "../search.ts";
import type { DoorDay } from "../types.ts";
import type { Keep } from "./worker/keep.ts";

type Place = { readonly programmeId: string; readonly gatheringId: string };
type Kept = { readonly id: string; readonly programmeId: string; readonly days: readonly DoorDay[] };

const addressOf = ({ programmeId, gatheringId }: Place) => `/programmes/${programmeId}/gatherings/${gatheringId}/door`;
/** What is loaded later than the page is there by then. */
const settledMs = 4_000;

/** All that this page has loaded from the build. */
function loaded(): string[] {
  const paths = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"));
  return [...new Set(paths.map(({ pathname }) => pathname))];
}

/**
 * Lets this browser open the door's page without a network, until the day after its last. Gives whether it can; what the
 * page loads a little later is kept as well.
 */
export async function keepDoor({ id, programmeId, days }: Kept): Promise<boolean> {
  const until = keptUntil(days);
  const build = (window as { __reactRouterManifest?: { version?: string } }).__reactRouterManifest?.version;
  if (import.meta.env.DEV || !build || until <= Date.now() || !("serviceWorker" in navigator)) return false;
  const page = addressOf({ programmeId, gatheringId: id });
  try {
    const [{ default: script }] = await Promise.all([
      import("./worker/door-worker.ts?worker&url"),
      import("./read-code.ts"),
    ]);
    const registration = await navigator.serviceWorker.register(script, { scope: page, updateViaCache: "none" });
    const worker = await working(registration);
    const keep = () => asked(worker, { page: `${page}${shellSearch}`, files: loaded(), until, build });
    const works = await keep();
    setTimeout(() => void keep(), settledMs);
    return works;
  } catch {
    // A browser that keeps nothing, or no network: what was kept before stays.
    return navigator.serviceWorker.controller !== null;
  }
}

/** The newest worker, when it works. */
function working({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting ?? active;
  if (!worker) return Promise.reject(new Error("There is no worker."));
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") reject(new Error("The worker is gone."));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function asked(worker: ServiceWorker, keep: Keep): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(keep, [port2]);
  });
}

/** She may not be there any more: the page goes from this browser. Its list is taken away by who knows whose it was. */
export async function forgetDoor(place: Place): Promise<void> {
  const page = addressOf(place);
  const registration = await navigator.serviceWorker?.getRegistration(page).catch(() => undefined);
  if (registration && new URL(registration.scope).pathname === page) await registration.unregister();
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(`${page} `)).map((name) => caches.delete(name)));
}
