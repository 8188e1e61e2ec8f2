import { redirect } from "react-router";
import { PageScript } from "#app/features/sign-in/ui/page-script.tsx";
import { acceptByLink } from "#app/flows/accept-invitation.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import linkScript from "../../sign-in/ui/link-script.ts?worker&url";
import { acceptForm } from "../forms.server.ts";
import type { Route } from "./+types/accept";

export const handle = { static: true, frame: "split" };

/**
 * Where the link of an invitation leads. Opening it changes nothing, since mail filters open links: the button does. Without
 * script one signs in with the address instead, and finds the invitation on the start page.
 */
export const loader = reading(async ({ context, request }: Route.LoaderArgs) => ({
  nonce: context.get(factsContext).nonce,
  accepted: new URL(request.url).searchParams.get("done") === "accepted",
}));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { now, device, cookie: cookies } = context.get(factsContext);
  const { secret } = form.read(acceptForm);
  const { cookie, to } = await acceptByLink(secret, { now, device, cookie: cookies });
  // Who had an account already is told that it worked, and signs in as always; who has just claimed hers is offered a passkey.
  if (cookie === null) return redirect("/invitation?done=accepted");
  return redirect(`/account/passkeys/new?${new URLSearchParams({ to })}`, { headers: { "Set-Cookie": cookie } });
});

export default function Accept({ loaderData, actionData }: Route.ComponentProps) {
  return loaderData.accepted && !actionData ? <Accepted /> : <Asked {...{ loaderData, actionData }} />;
}

function Accepted() {
  const t = useT("invitations");
  const shell = useT("shell");
  return (
    <>
      <title>{`${t("accept.done.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("accept.done.title")} lead={t("accept.done")} />
      <p className="mt-8">
        <a className="g-btn g-btn-primary" href="/start">
          {t("accept.signIn")}
        </a>
      </p>
    </>
  );
}

function Asked(props: {
  loaderData: Route.ComponentProps["loaderData"];
  actionData: Route.ComponentProps["actionData"] | undefined;
}) {
  const { loaderData, actionData } = props;
  const t = useT("invitations");
  const shell = useT("shell");
  const { message } = useFormErrors(actionData?.refusal, "invitations", "hand-overs");
  const title = message === undefined ? t("accept.title") : t("manage.title");
  return (
    <>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader title={title} {...(message === undefined && { lead: t("accept.lead") })} />
      {message !== undefined && (
        <div className="mt-6" role="alert">
          <Callout tone="warning">{message}</Callout>
        </div>
      )}
      <form method="post" className="mt-8" hidden data-with-secret="">
        <input type="hidden" name="secret" />
        <SubmitButton iconAfter="arrow-right">{t("accept.do")}</SubmitButton>
      </form>
      <div className="mt-8 grid gap-4" data-without-secret="">
        {message === undefined && <p>{t("accept.without")}</p>}
        <p>
          <a className="g-btn g-btn-secondary" href="/sign-in">
            {t("accept.signIn")}
          </a>
        </p>
      </div>
      <PageScript src={linkScript} nonce={loaderData.nonce} />
    </>
  );
}
