import { Outlet, useRouteLoaderData } from "react-router";
import { signedInMiddleware } from "#app/access/signed-in.server.ts";
import { placesOf } from "#app/access/places.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import type { Route } from "./+types/signed-in";

export const middleware = [signedInMiddleware];

/** What the frame round every signed-in page shows: who one is, and the teams and programmes one can go to. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const places = await placesOf(actor);
  return { me: { id: actor.personId, name: actor.name }, ...places, demo: (await installationKind()) === "demo" };
});

export default function SignedIn() {
  const t = useT("shell");
  return (
    <>
      <a href="#main">{t("skip")}</a>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}

/** The frame's data, for pages below it. */
export function useFrame(): Awaited<ReturnType<typeof loader>> {
  const frame = useRouteLoaderData<typeof loader>("layouts/signed-in");
  if (!frame) throw new Error("Not below the signed-in layout.");
  return frame;
}
