import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { SessionToChange } from "../queries/session-to-change.server.ts";
import { Mark, MarkWithReason } from "./mark-forms.tsx";
import { MoveForm } from "./move-form.tsx";
import { OfferList } from "./offer-list.tsx";
import { EndSeries, SeriesForm } from "./series-form.tsx";

/** Those forms that say themselves what was wrong with them. */
const sayThemselves = ["move", "excused", "missed", "series"];

/** What can be done about a session, as far as it goes: it is moved, called off, marked, or its series is changed. */
export function EditSession(props: { page: SessionToChange; now: string; refusal: RefusedForm | undefined }) {
  const { page, now, refusal } = props;
  const { session, series, rights } = page;
  const t = useT("supervision");
  const intent = refusal?.values.intent ?? "";
  const { message } = useFormErrors(sayThemselves.includes(intent) ? undefined : refusal, "supervision");
  const begun = session.startsAt <= now;
  const booked = session.state === "booked";
  const here = `/supervision/${session.id}/edit?done=marked`;
  const mark = { session, back: here };
  return (
    <>
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {!rights.steer && <p className="g-muted">{t("edit.group")}</p>}
      {rights.steer && !booked && (
        <Section title={t("edit.again")} lead={t("edit.again.lead")}>
          <Mark {...mark} to="booked" />
        </Section>
      )}
      {rights.steer && begun && session.state !== "excused" && session.state !== "cancelled" && (
        <Section title={t("edit.went")}>
          {session.state !== "held" && (
            <div className="mb-4">
              <Mark {...mark} to="held" variant="primary" />
            </div>
          )}
          <Disclosure plain summary={t("edit.missed")} open={intent === "missed"}>
            <MarkWithReason {...mark} to="missed" refusal={refusal} />
          </Disclosure>
        </Section>
      )}
      {rights.steer && booked && <Move page={page} refusal={refusal} />}
      {rights.steer && booked && (
        <Section title={t("edit.off")} lead={t("edit.off.lead")}>
          <MarkWithReason {...mark} to="excused" refusal={refusal} />
          <Disclosure plain summary={t("edit.away")}>
            <p className="mb-3">{t("edit.away.lead")}</p>
            <Mark {...mark} to="cancelled" />
          </Disclosure>
        </Section>
      )}
      {series && (
        <Section title={t("series.one")}>
          <Disclosure summary={t("series.edit")} open={intent === "series"}>
            <p className="mb-4">{t("series.edit.lead")}</p>
            <SeriesForm series={series} refusal={refusal} />
          </Disclosure>
          <Disclosure summary={t("series.end")}>
            <EndSeries seriesId={series.id} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}

/** The researcher says when; who coordinates chooses among open times. */
function Move({ page, refusal }: { page: SessionToChange; refusal: RefusedForm | undefined }) {
  const { session, offers } = page;
  const t = useT("supervision");
  if (session.holds)
    return (
      <Section title={t("edit.move")} lead={t("edit.move.lead")}>
        <MoveForm session={session} refusal={refusal} />
      </Section>
    );
  return (
    <Section title={t("edit.move")} lead={t(offers.length > 0 ? "edit.open.lead" : "edit.open.none")}>
      <OfferList offers={offers} intent="to-open" about={{ sequence: String(session.sequence) }} />
    </Section>
  );
}
