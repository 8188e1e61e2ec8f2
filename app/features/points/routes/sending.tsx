import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { makeToken, revokeToken } from "../commands/tokens.server.ts";
import { revokeForm, tokenForm } from "../forms.server.ts";
import { sendingPage } from "../queries/sending.server.ts";
import { apiAddress } from "../sending/openapi.server.ts";
import { ForSystems } from "../ui/sending/for-systems.tsx";
import { MadeToken } from "../ui/sending/made-token.tsx";
import { NewToken } from "../ui/sending/new-token.tsx";
import { Tokens } from "../ui/sending/tokens.tsx";
import type { Route } from "./+types/sending";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  ...(await sendingPage(actorIn(context), params.teamId)),
  api: apiAddress(),
  revoked: new URL(request.url).searchParams.has("revoked"),
}));

/** The new token is the answer itself, and stands nowhere else: not in the address of a page, nor in the database. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { teamId } = params;
  switch (form.intent) {
    case "make": {
      const { name, mayWrite, lastDay } = form.read(tokenForm);
      return makeToken(actor, teamId, { name, lastDay, mayWrite: mayWrite !== undefined }, now);
    }
    case "revoke":
      await revokeToken(actor, teamId, form.read(revokeForm).tokenId, now);
      throw redirect(`/teams/${teamId}/sending?revoked=1`);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** Other systems are let in to a team's points, and shut out. */
export default function Sending({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("sending");
  const measures = useT("measures");
  const shell = useT("shell");
  const { team, tokens, today, until, api, example, revoked } = loaderData;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const token = answer && "token" in answer ? answer.token : undefined;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${params.teamId}/measures`}>{measures("title.of", { team })}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {revoked && !answer && (
        <Callout tone="success" live>
          {t("done.revoked")}
        </Callout>
      )}
      {token !== undefined && <MadeToken key={token} token={token} />}
      <Section title={t("list.title")}>
        <Tokens tokens={tokens} />
      </Section>
      <Section title={t("new.title")}>
        <NewToken key={token ?? "new"} today={today} until={until} refusal={refusal} />
      </Section>
      <Section title={t("what.title")}>
        <ul className="g-prose list-disc pl-5">
          <li>{t("what.points")}</li>
          <li>{t("what.maker")}</li>
          <li>{t("what.system")}</li>
        </ul>
      </Section>
      <ForSystems api={api} example={example} today={today} />
    </Page>
  );
}
