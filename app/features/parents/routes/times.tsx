import { redirect } from "react-router";
import { bookOwnTime } from "#app/flows/parents-booking.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { timeForm } from "../forms.server.ts";
import { parentsPage } from "../queries/page.server.ts";
import { timesPage } from "../queries/times.server.ts";
import { Stop } from "../ui/stop.tsx";
import { refusedIn, useWords } from "../ui/use-words.ts";
import { visitIn } from "../visit.server.ts";
import type { Route } from "./+types/times";

export const handle = { static: true };

export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const visiting = visitIn(context);
  const { now } = context.get(factsContext);
  const { standing, booking } = await parentsPage(visiting, now);
  const asked = new URL(request.url).searchParams;
  const instead = asked.get("instead");
  const moves = standing.kind === "booked" && booking?.id === instead ? booking : null;
  if (standing.kind !== "chooses" && moves === null) throw redirect("/m/meeting");
  const times = await timesPage(
    visiting,
    { kind: asked.get("kind"), instead: moves?.id ?? null, all: asked.has("all") },
    now,
  );
  return {
    ...{ own: visiting.spoken.own, times, instead: moves?.id ?? "", formKey: crypto.randomUUID() },
    occasion: "occasion" in standing ? standing.occasion : 1,
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const [visiting, { now }] = [visitIn(context), context.get(factsContext)];
  const said = form.read(timeForm);
  const { time, ...chosen } = said;
  const [interviewerId = "", at = ""] = time.split(" ");
  await bookOwnTime(visiting, { ...chosen, interviewerId, startsAt: new Date(at) }, now);
  return redirect(`/m/meeting?done=${said.instead === null ? "booked" : "moved"}`);
});

/** Which times are free, in words: one press to choose, one to book. */
export default function Times({ loaderData, actionData }: Route.ComponentProps) {
  const { own, times, instead, formKey, occasion } = loaderData;
  const t = useWords(own);
  const refused = refusedIn(t, actionData?.refusal);
  const here = (more: string) => `/m/times?${instead === "" ? "" : `instead=${instead}&`}${more}`;
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("times.title")}</h1>
      {refused.message !== undefined && (
        <div role="alert">
          <Callout tone="warning">{refused.message}</Callout>
        </div>
      )}
      {times.kinds.length > 1 && (
        <nav aria-label={t("times.where")} className="g-parents-kinds">
          <p>{t("times.where")}</p>
          <ul>
            {times.kinds.map((kind) => (
              <li key={kind}>
                <ButtonLink
                  to={here(`kind=${kind}`)}
                  variant={kind === times.kind ? "primary" : "secondary"}
                  aria-current={kind === times.kind ? "true" : undefined}
                >
                  {t(`kind.${kind}`)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {times.kind !== null && times.offered.length === 0 && <p>{t("times.none")}</p>}
      {times.kind !== null && times.offered.length > 0 && (
        <form method="post" className="g-form">
          <p>
            {times.offered[0]?.takes} {t("times.lead")}
          </p>
          <input type="hidden" name="kind" value={times.kind} />
          <input type="hidden" name="occasion" value={occasion} />
          <input type="hidden" name="instead" value={instead} />
          <input type="hidden" name="key" value={formKey} />
          <fieldset className="g-field">
            <legend className="g-hidden">{t("times.title")}</legend>
            <div className="g-choices">
              {times.offered.map(({ value, words, where }) => (
                <label key={value} className="g-choice">
                  <input type="radio" className="g-check" name="time" value={value} required />
                  <span className="g-choice-text">
                    <span className="inline-block first-letter:uppercase">{words}</span>
                    {where !== "" && <span className="g-choice-detail">{where}</span>}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          {times.more && <a href={here(`kind=${times.kind}&all`)}>{t("times.more")}</a>}
          <SubmitButton>{t("times.book")}</SubmitButton>
        </form>
      )}
      <p>
        <a href="/m/meeting">{t("times.back")}</a>
      </p>
      <Stop t={t} />
    </>
  );
}
