import { Outlet, useLocation, useMatches } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { installationKind } from "#app/platform/installation.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { OpenFrame } from "#app/ui/open-frame.tsx";
import type { Route } from "./+types/open";
import { DemoBanner, LanguageChoice } from "./shared.tsx";

/** The pages below say by their handle how wide they are: `split` for one short task, `page` for reading. */
export type OpenHandle = { readonly static: true; readonly frame?: "split" | "page" };

export const loader = reading(async (_: Route.LoaderArgs) => ({ demo: (await installationKind()) === "demo" }));

/** The frame of pages without sign-in. They work without our script, so everything here is plain HTML. */
export default function Open({ loaderData }: Route.ComponentProps) {
  const t = useT("shell");
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as OpenHandle | undefined;
  return (
    <OpenFrame
      skipLabel={t("skip")}
      product={t("product")}
      home={{ to: "/", label: t("home.label") }}
      layout={handle?.frame ?? "split"}
      claim={t("open.claim")}
      language={<LanguageChoice back={pathname + search} />}
      banner={loaderData.demo ? { label: t("demo.label"), content: <DemoBanner /> } : undefined}
      footer={t("footer.about")}
    >
      <Outlet />
    </OpenFrame>
  );
}
