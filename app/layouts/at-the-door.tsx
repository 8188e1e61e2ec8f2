import { Outlet } from "react-router";
import { signedInMiddleware } from "#app/access/signed-in.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveProvider } from "#app/live/live-provider.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { BareFrame } from "#app/ui/bare-frame.tsx";
import type { Route } from "./+types/at-the-door";
import { IdleWatch } from "./idle-watch.tsx";
import { DemoBanner } from "./shared.tsx";
import { stayWhenSignedOut, stayWhenUnanswered, tellWhenAsked } from "./stay.ts";

export const middleware = [signedInMiddleware];
export const clientMiddleware = [tellWhenAsked, stayWhenSignedOut, stayWhenUnanswered];

/** A browser keeps this page to open it without a network: nothing stands in its frame but whose it is, as an id. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => ({
  me: actorIn(context).personId,
  demo: (await installationKind()) === "demo",
}));

/** The frame of what is used at the door: signed in and live as every page, and nothing round it. */
export default function AtTheDoor({ loaderData }: Route.ComponentProps) {
  const t = useT("shell");
  const { me, demo } = loaderData;
  return (
    <LiveProvider personId={me}>
      <BareFrame skipLabel={t("skip")} banner={demo ? { label: t("demo.label"), content: <DemoBanner /> } : undefined}>
        <Outlet />
      </BareFrame>
      <IdleWatch personId={me} />
    </LiveProvider>
  );
}
