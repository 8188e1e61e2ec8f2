import { redirect } from "react-router";
import { deviceName } from "#app/core/device.ts";
import { ownPath } from "#app/core/own-path.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { laterPlease } from "../next.server.ts";
import { AddPasskey } from "../ui/add-passkey.tsx";
import type { Route } from "./+types/new-passkey";

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => ({
  to: ownPath(new URL(request.url).searchParams.get("to"), "/account"),
  label: deviceName(context.get(factsContext).device) ?? "",
}));

/** Not now: on, and this browser is not asked again for a season. */
export const action = acting(async ({ request, context }: Route.ActionArgs) => {
  // Like every form below the signed-in pages: nobody who is signed out has a passkey to put off.
  actorIn(context);
  return redirect(ownPath(new URL(request.url).searchParams.get("to"), "/account"), {
    headers: { "Set-Cookie": laterPlease },
  });
});

export default function NewPasskey({ loaderData }: Route.ComponentProps) {
  const t = useT("sign-in");
  const shell = useT("shell");
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("new.title")} lead={t("new.lead")} />
      <ul className="text-muted mt-6 grid gap-2">
        <li>{t("new.safe")}</li>
        <li>{t("new.shared")}</li>
      </ul>
      <AddPasskey suggested={loaderData.label} to={loaderData.to} />
      <form method="post" className="mt-3">
        <Button type="submit" variant="quiet">
          {t("new.later")}
        </Button>
      </form>
    </Page>
  );
}
