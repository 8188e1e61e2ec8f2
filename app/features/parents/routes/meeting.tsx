import { redirect } from "react-router";
import { cancelOwnBooking } from "#app/flows/parents-booking.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { IntentForm } from "#app/ui/form/intent-form.tsx";
import { giveConsent } from "../commands/consent.server.ts";
import { stop } from "../commands/stop.server.ts";
import { bookingForm, consentForm, plainForm, stopForm } from "../forms.server.ts";
import { parentsPage } from "../queries/page.server.ts";
import { AskedIfShe, Read } from "../ui/asked.tsx";
import { Stop } from "../ui/stop.tsx";
import { refusedIn, useWords } from "../ui/use-words.ts";
import { visitIn } from "../visit.server.ts";
import type { Route } from "./+types/meeting";

export const handle = { static: true };

const outcomes = ["consented", "booked", "moved", "cancelled"] as const;

export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  const page = await parentsPage(visitIn(context), context.get(factsContext).now);
  return { ...page, done: outcomes.find((outcome) => outcome === done) };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const [visiting, { now }] = [visitIn(context), context.get(factsContext)];
  const { visit } = visiting;
  const to = (done?: (typeof outcomes)[number]) => redirect(done ? `/m/meeting?done=${done}` : "/m/meeting");
  switch (form.intent) {
    case "consent":
      await giveConsent(visit, form.read(consentForm), now);
      return to("consented");
    case "cancel":
      await cancelOwnBooking(visiting, form.read(bookingForm).bookingId, now);
      return to("cancelled");
    case "stop":
      await stop(visit, form.read(stopForm), now);
      return to();
    case "remove":
      form.read(plainForm);
      await stop(visit, { remove: true }, now);
      return to();
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** All that a parent sees behind her link, and all that she can do. */
export default function Meeting({ loaderData, actionData }: Route.ComponentProps) {
  const { spoken, standing, texts, booking, done } = loaderData;
  const t = useWords(spoken.own);
  const locale = useLocale();
  const refused = refusedIn(t, actionData?.refusal);
  const written = { language: texts.language, direction: texts.direction };
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t(standing.kind === "stopped" ? "stopped.title" : "title")}</h1>
      {refused.message !== undefined && (
        <div role="alert">
          <Callout tone="warning">{refused.message}</Callout>
        </div>
      )}
      {done && refused.message === undefined && standing.kind !== "stopped" && (
        <Callout tone="success">{t(`done.${done}`)}</Callout>
      )}
      {standing.kind === "stopped" && (
        <>
          <p>{t("stopped.text")}</p>
          {standing.removalAsked ? (
            <p>{t("stopped.removing")}</p>
          ) : (
            <IntentForm intent="remove" className="g-flow">
              <p>{t("stopped.ask")}</p>
              <SubmitButton variant="secondary">{t("stopped.remove.do")}</SubmitButton>
            </IntentForm>
          )}
        </>
      )}
      {standing.kind === "done" && <p>{t("booking.all-done")}</p>}
      {standing.kind === "waits" && <p>{t("booking.wait")}</p>}
      {standing.kind === "asked" && (
        <>
          <p>{t("home.lead")}</p>
          <AskedIfShe
            t={t}
            information={texts.information}
            consent={texts.consent}
            occasion={standing.occasion}
            renewed={standing.renewed}
            {...written}
          />
        </>
      )}
      {standing.kind === "chooses" && (
        <section aria-labelledby="booking">
          <h2 id="booking">{t("booking.title")}</h2>
          <p>{t("booking.none")}</p>
          <ButtonLink to="/m/times" variant="primary">
            {t("booking.choose")}
          </ButtonLink>
        </section>
      )}
      {standing.kind === "booked" && booking && (
        <section aria-labelledby="booking" className="g-parents-booking">
          <h2 id="booking">{t("booking.title")}</h2>
          <p className="g-parents-when">{booking.when}</p>
          {booking.with !== "" && <p>{t("booking.with", { name: booking.with })}</p>}
          {booking.kind === "phone" && <p>{t("booking.by-phone")}</p>}
          <div className="g-row">
            <ButtonLink to={`/m/times?instead=${booking.id}`}>{t("booking.move")}</ButtonLink>
            <IntentForm intent="cancel" about={{ bookingId: booking.id }}>
              <SubmitButton variant="secondary">{t("booking.cancel")}</SubmitButton>
            </IntentForm>
          </div>
          <p>
            <a href="/m/calendar">{t("booking.calendar")}</a>
          </p>
        </section>
      )}
      {(standing.kind === "booked" || standing.kind === "chooses") && texts.information !== null && (
        <Disclosure summary={t("read.open")}>
          <div className="g-flow">
            {standing.givenOn !== null && <p>{t("consent.given", { day: formatDay(locale, standing.givenOn) })}</p>}
            <Read text={texts.information} {...written} />
          </div>
        </Disclosure>
      )}
      {standing.kind !== "stopped" && <Stop t={t} />}
    </>
  );
}
