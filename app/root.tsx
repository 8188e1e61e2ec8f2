import { type ReactNode, use } from "react";
import { isRouteErrorResponse, Links, Outlet, Scripts, ScrollRestoration, useMatches } from "react-router";
import type { Route } from "./+types/root";
import { useLocale } from "./i18n/use-t.tsx";
import { WordsUsed } from "./i18n/words-used.tsx";
import { DemoContext } from "./layouts/demo.ts";
import { ErrorPage, type Typed } from "./layouts/error-page.tsx";
import { Hydrated } from "./layouts/hydrated.tsx";
import { localeMiddleware } from "./layouts/locale.server.ts";
import "./ui/styles.css";

export const middleware = [localeMiddleware];

/** A route whose handle says `static` works without our script: open pages and sign-in stay small. */
export type PageHandle = { readonly static?: true };

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const demo = use(DemoContext);
  const matches = useMatches();
  const hydrated = !matches.some((match) => (match.handle as PageHandle | undefined)?.static);
  return (
    <html lang={locale} data-demo={demo || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        {children}
        <WordsUsed />
        {hydrated && <Hydrated />}
        {hydrated && <ScrollRestoration />}
        {hydrated && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const answer = isRouteErrorResponse(error) ? error : null;
  const { values } = (answer?.data ?? {}) as { values?: Typed };
  return <ErrorPage status={answer?.status ?? 500} typed={values} />;
}
