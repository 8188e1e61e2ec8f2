import { Outlet, useLocation, useMatches, useNavigation, useRouteLoaderData } from "react-router";
import { signedInMiddleware } from "#app/access/signed-in.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveProvider } from "#app/live/live-provider.tsx";
import { actorIn, placesContext } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { AppFrame } from "#app/ui/app-frame.tsx";
import { PendingBar } from "#app/ui/pending.tsx";
import type { Route } from "./+types/signed-in";
import { useFormsAhead } from "./ahead.ts";
import { Bell } from "./bell.tsx";
import { IdleWatch } from "./idle-watch.tsx";
import { MyMenu } from "./my-menu.tsx";
import { Places } from "./place-menu.tsx";
import { here, navFor } from "./places.ts";
import { DemoBanner, LanguageChoice } from "./shared.tsx";
import { stayWhenSignedOut, stayWhenUnanswered, tellWhenAsked } from "./stay.ts";
import { StrandedText } from "./stranded.tsx";

export const middleware = [signedInMiddleware];
export const clientMiddleware = [tellWhenAsked, stayWhenSignedOut, stayWhenUnanswered];

/** What the frame round every signed-in page shows: who one is, and the teams and programmes one can go to. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  return {
    me: { id: actor.personId, name: actor.name },
    ...context.get(placesContext),
    demo: (await installationKind()) === "demo",
  };
});

export default function SignedIn({ loaderData }: Route.ComponentProps) {
  const t = useT("shell");
  const { pathname, search } = useLocation();
  const place = here(loaderData, useMatches().at(-1)?.params ?? {});
  const waiting = useNavigation().state !== "idle";
  useFormsAhead();
  return (
    <LiveProvider personId={loaderData.me.id}>
      <PendingBar active={waiting} label={t("pending")} />
      <AppFrame
        skipLabel={t("skip")}
        product={t("product")}
        home={{ to: "/start", label: t("home.label") }}
        place={<Places places={loaderData} here={place} />}
        nav={navFor(place, t)}
        navLabel={t("nav.label")}
        moreLabel={t("nav.more")}
        tools={
          <>
            <LanguageChoice back={pathname + search} />
            <Bell unread={loaderData.unread} />
            <MyMenu name={loaderData.me.name} />
          </>
        }
        banner={loaderData.demo ? { label: t("demo.label"), content: <DemoBanner /> } : undefined}
        footer={t("footer.about")}
      >
        <Outlet />
      </AppFrame>
      <StrandedText />
      <IdleWatch personId={loaderData.me.id} />
    </LiveProvider>
  );
}

/** The frame's data, for pages below it. */
export function useFrame(): Awaited<ReturnType<typeof loader>> {
  const frame = useRouteLoaderData<typeof loader>("layouts/signed-in");
  if (!frame) throw new Error("Not below the signed-in layout.");
  return frame;
}
