import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting } from "#app/platform/refusal.server.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { doOnComments } from "../commands/by-intent.server.ts";
import { SentAgain } from "../ui/sent-again.tsx";
import type { Route } from "./+types/comments";

/** Where the comments stand on a page: at a passage that is talked about, or under a heading of their own. */
const placeOn = (to = "") => `${ownPath(to, "/start")}#${/#(thread-[\w-]+)$/.exec(to)?.[1] ?? "comments"}`;

/** Where every comment form posts. A browser without our script is led back to the page the form stood on. */
export const action = acting(async ({ request, context }: Route.ActionArgs, form) => {
  const done = await doOnComments(actorIn(context), form, context.get(factsContext).now);
  const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
  if (asPage) throw redirect(placeOn(done.to));
  return done;
});

/**
 * Seen when a form from a browser without our script was refused: what was typed, and what is wrong with it. Otherwise
 * there is nothing here: comments stand on the page of what they are about.
 */
export default function Comments({ actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("comments");
  const shell = useT("shell");
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const { message, fields } = useFormErrors(refusal, "comments");
  const values = refusal?.values ?? {};
  if (!refusal) {
    return (
      <Page narrow>
        <title>{`${t("title")} – ${shell("product")}`}</title>
        <PageHeader
          above={<BackLink to="/start">{shell("nav.start")}</BackLink>}
          title={t("title")}
          lead={t("elsewhere")}
        />
      </Page>
    );
  }
  return (
    <Page narrow>
      <title>{`${t("refused.title")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={placeOn(values.to)}>{t("refused.back")}</BackLink>} title={t("refused.title")} />
      <ErrorSummary title={message ?? ""} errors={fields.text ? [{ id: "text", text: fields.text }] : []} />
      <SentAgain values={values} error={fields.text} />
    </Page>
  );
}
