import { data } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { turnOffByLink } from "../commands/turn-off.server.ts";
import { oneClick, readOneClick } from "../one-click.server.ts";
import { letterOfLink } from "../queries/link.server.ts";
import type { Route } from "./+types/off";

export const handle = { static: true, frame: "split" };

/** Where the link in a weekly letter leads. Opening it changes nothing, since mail filters open links: the button does. */
export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const letter = await letterOfLink(params.secret, context.get(factsContext).now);
  if (!letter) return data({ is: "gone" as const, oneClick }, { status: 404 });
  return data({ is: letter.on ? ("on" as const) : ("off" as const), oneClick });
});

/** A mail program posts here by itself, without a page of ours and with nobody signed in. It is answered at once: it follows nothing. */
export const action = reading(async ({ request, params, context }: Route.ActionArgs) => {
  await readOneClick(request);
  await turnOffByLink(params.secret, context.get(factsContext).now);
  return null;
});

export default function TurnOff({ loaderData }: Route.ComponentProps) {
  const t = useT("weekly-letter");
  const shell = useT("shell");
  const { is } = loaderData;
  const title = t(`page.${is}.title`);
  return (
    <>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader title={title} lead={t(`page.${is}.lead`)} />
      {is === "on" ? (
        <form method="post" className="mt-8">
          <input type="hidden" name={loaderData.oneClick.name} value={loaderData.oneClick.value} />
          <SubmitButton pendingText={t("page.on.doing")}>{t("page.on.do")}</SubmitButton>
        </form>
      ) : (
        <p className="mt-8">
          <a className="g-btn g-btn-secondary" href="/account">
            {t("page.account")}
          </a>
        </p>
      )}
    </>
  );
}
