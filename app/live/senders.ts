import { matchRoutes } from "react-router";

/** What the router knows of a route: which one it lies under, and the script that has to come before a form is sent to it. */
export type KnownRoute = {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly module: string;
};
type Routes = Readonly<Record<string, KnownRoute>>;
type Branch = { id: string; path: string; children: Branch[] };

function branches(routes: Routes, under?: string): Branch[] {
  const here = Object.values(routes).filter(({ parentId, index }) => parentId === under && !index);
  return here.map(({ id, path = "" }) => ({ id, path, children: branches(routes, id) }));
}

/** The scripts without which the router sends nothing to an address of ours; none when it is nobody's. */
export function sendersTo(routes: Routes, address: string): string[] {
  const matches = matchRoutes(branches(routes), address) ?? [];
  return matches.flatMap(({ route }) => routes[route.id]?.module ?? []);
}

const asked = new Set<string>();

/**
 * Fetches what the router needs to send the page's forms in which one writes to other pages. It would do so when the first
 * is sent; if the network is gone by then, it loads the page anew, and what was typed is lost.
 */
export function fetchSenders(): void {
  const { __reactRouterManifest: manifest } = window as { __reactRouterManifest?: { routes: Routes } };
  if (import.meta.env.DEV || !manifest) return;
  for (const form of document.querySelectorAll(
    "form[method=post i][action]:has(textarea, input:is([type=text], :not([type])))",
  )) {
    // Not its `action`: a field of that name would stand before it.
    const { pathname } = new URL(form.getAttribute("action") ?? "", location.href);
    if (pathname === location.pathname || asked.has(pathname)) continue;
    asked.add(pathname);
    for (const script of sendersTo(manifest.routes, pathname)) {
      // Whoever has no network now is asked for it again with the next page.
      import(/* @vite-ignore */ script).catch(() => asked.delete(pathname));
    }
  }
}
