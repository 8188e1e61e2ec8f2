import { redirectDocument } from "react-router";
import { hasVault } from "#app/features/second-factor/queries/door.server.ts";
import { timePlaces } from "#app/features/time/queries/places.server.ts";
import { TimeLinks } from "#app/features/time/ui/time-links.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext, placesContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import {
  changeProfile,
  endOtherSessions,
  endSession,
  removePasskey,
  renamePasskey,
} from "../commands/my-account.server.ts";
import { nothing, one, profile, renaming } from "../forms.server.ts";
import { myAccount } from "../queries.server.ts";
import { Passkeys } from "../ui/passkeys.tsx";
import { Profile } from "../ui/profile.tsx";
import { Sessions } from "../ui/sessions.tsx";
import type { Route } from "./+types/account";

const outcomes = ["profile", "address", "session", "sessions", "renamed", "removed"] as const;

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  const actor = actorIn(context);
  return {
    ...(await myAccount(actor, context.get(factsContext).now)),
    vault: hasVault(actor),
    time: timePlaces(actor, context.get(placesContext).programmes),
    done: outcomes.find((outcome) => outcome === done) ?? null,
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    profile: () => {
      const { weeklyLetter, ...to } = form.read(profile);
      return changeProfile(actor, { ...to, weeklyLetter: weeklyLetter === "on" }, now);
    },
    session: () => endSession(actor, form.read(one).id, now),
    sessions: () => {
      form.read(nothing);
      return endOtherSessions(actor, now);
    },
    renamed: () => renamePasskey(actor, form.read(renaming), now),
    removed: () => removePasskey(actor, form.read(one).id, now),
  };
  const act = Object.hasOwn(acts, form.intent) ? acts[form.intent] : undefined;
  if (!act) throw new Refusal("invalid", "form.outdated");
  await act();
  // The whole document: the language may have become another.
  return redirectDocument(`/account?done=${form.intent}`);
});

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("account");
  const shell = useT("shell");
  const { done, sessions, passkeys } = loaderData;
  const refusal = answer?.refusal;
  const errors = useFormErrors(refusal, "account");
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader title={t("title")} lead={t("lead")} />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      {errors.message && Object.keys(errors.fields).length === 0 && (
        <Callout tone="warning" live>
          {errors.message}
          {refusal?.code === "account.sign-in-again" && (
            <p className="mt-2">
              <a href="/sign-in?to=/account">{t("passkeys.again")}</a>
            </p>
          )}
        </Callout>
      )}
      <Passkeys passkeys={passkeys} refusal={refusal} />
      {loaderData.vault && (
        <Section title={t("vault.title")} lead={t("vault.lead")}>
          <div className="g-row">
            <ButtonLink to="/account/second-factor" icon="key">
              {t("vault.show")}
            </ButtonLink>
            <ButtonLink to="/vault/open" icon="lock">
              {t("vault.open")}
            </ButtonLink>
          </div>
        </Section>
      )}
      <Sessions sessions={sessions} />
      <Profile me={loaderData} refusal={refusal} />
      <Section title={t("calendar.title")} lead={t("calendar.lead")}>
        <ButtonLink to="/account/calendar" icon="calendar">
          {t("calendar.show")}
        </ButtonLink>
      </Section>
      <TimeLinks places={loaderData.time} />
      <Section title={t("events.title")} lead={t("events.lead")}>
        <ButtonLink to="/account/events" icon="history">
          {t("events.show")}
        </ButtonLink>
      </Section>
    </Page>
  );
}
