import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { endFeed, makeFeed } from "../commands/my-feed.server.ts";
import { nothing } from "../forms.server.ts";
import { myFeed } from "../queries.server.ts";
import { FeedNow } from "../ui/feed-now.tsx";
import { HowTo } from "../ui/how-to.tsx";
import { NewAddress } from "../ui/new-address.tsx";
import type { Route } from "./+types/my-calendar";

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => ({
  feed: await myFeed(actorIn(context)),
  ended: new URL(request.url).searchParams.get("done") === "ended",
}));

/** The new address is the answer itself, and stands nowhere else: not in the address of a page, nor in the database. */
export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  form.read(nothing);
  switch (form.intent) {
    case "make":
      return makeFeed(actor, now);
    case "end":
      await endFeed(actor, now);
      throw redirect("/account/calendar?done=ended");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function MyCalendar({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("calendar");
  const shell = useT("shell");
  const { feed, ended } = loaderData;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const address = answer && "address" in answer ? answer.address : undefined;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to="/account">{t("back")}</BackLink>} title={t("title")} lead={t("lead")} />
      {ended && !answer && !feed && (
        <Callout tone="success" live>
          {t("done.ended")}
        </Callout>
      )}
      {address !== undefined && <NewAddress key={address} address={address} />}
      <FeedNow feed={feed} refusal={refusal} isNew={address !== undefined} />
      {/* Who has no address yet asks what it is good for; who has one, where it goes. */}
      {feed && <HowTo />}
      <Section title={t("what.title")}>
        <ul className="g-prose list-disc pl-5">
          <li>{t("what.gatherings")}</li>
          <li>{t("what.meetings")}</li>
          <li>{t("what.supervision")}</li>
          <li>{t("what.never")}</li>
        </ul>
      </Section>
      {!feed && <HowTo />}
    </Page>
  );
}
