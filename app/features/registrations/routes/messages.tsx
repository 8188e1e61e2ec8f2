import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { writeMessage } from "../commands/write-message.server.ts";
import { messageForm, sendForm } from "../forms.server.ts";
import { previewOf } from "../mail/preview.server.ts";
import { messagesPage } from "../queries/messages.server.ts";
import { ListTabs } from "../ui/lists/list-tabs.tsx";
import { MessageForm } from "../ui/messages/message-form.tsx";
import { SentMessages } from "../ui/messages/sent-messages.tsx";
import type { Route } from "./+types/messages";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await messagesPage(actorIn(context), params, context.get(factsContext).now);
  const sent = Number(new URL(request.url).searchParams.get("sent"));
  return { page, sent: Number.isSafeInteger(sent) && sent > 0 ? sent : 0, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  if (form.intent === "preview") {
    const { to, text } = form.read(messageForm);
    const page = await messagesPage(actor, params, now);
    return { preview: previewOf(page, { to, text }, context.get(localeContext)) };
  }
  if (form.intent !== "send") throw new Refusal("invalid", "form.outdated");
  const { to, text, receivers, key } = form.read(sendForm);
  const message = { key, to, text, receivers: Number(receivers) };
  const { sent } = await writeMessage(actor, params.gatheringId, message, now);
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/messages?sent=${sent}`);
});

/** What the lead writes to those who come, wait or are missing: written, looked at, sent; and what was sent before. */
export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("registration-messages");
  const shell = useT("shell");
  const { page, sent, formKey } = loaderData;
  const { gathering } = page;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  return (
    <Page narrow>
      <title>{`${t("title")} – ${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <ListTabs gathering={gathering} decides />
      {sent > 0 && answer === undefined && (
        <Callout tone="success" live>
          {t("sent.done", { n: sent })}
        </Callout>
      )}
      <MessageForm
        page={page}
        formKey={formKey}
        preview={answer && "preview" in answer ? answer.preview : undefined}
        refusal={answer && "refusal" in answer ? answer.refusal : undefined}
      />
      <SentMessages sent={page.sent} />
    </Page>
  );
}
