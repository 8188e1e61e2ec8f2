import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm } from "#app/ui/form/intent-form.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { MeetingPage } from "../queries/meeting.server.ts";
import { EditMeetingForm, SeriesForm } from "./meeting-form.tsx";
import { MeetingChip } from "./meeting-list.tsx";
import { useWhen } from "./words.ts";

/** The head of a meeting: what, when and where; and, folded, what can be done about that. */
export function MeetingHead(
  props: Pick<MeetingPage, "team" | "meeting" | "series" | "rights"> & {
    today: string;
    formKey: string;
    changed: { readonly planned: number; readonly kept: number } | null;
    refusal: RefusedForm | undefined;
  },
) {
  const { team, meeting, series, rights, today, formKey, changed, refusal } = props;
  const t = useT("meetings");
  const shell = useT("shell");
  const locale = useLocale();
  const when = useWhen();
  const intent = refusal?.values.intent;
  const moved = series !== null && series.occurrenceOn !== meeting.heldOn;
  return (
    <>
      <title>{`${meeting.title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/meetings`}>{t("title.of", { team: team.name })}</BackLink>}
        title={meeting.title}
        lead={<span className="wrap-anywhere">{when(meeting, true)}</span>}
        meta={
          <>
            <MeetingChip meeting={meeting} today={today} />
            {series && (
              <Chip icon="calendar">
                {moved ? t("series.moved", { day: formatDay(locale, series.occurrenceOn) }) : t("series.of")}
              </Chip>
            )}
          </>
        }
        actions={
          <ButtonLink to="#note" icon="document">
            {t("notes")}
          </ButtonLink>
        }
      />
      {changed && !refusal && (
        <Callout tone="success" live>
          {t("series.changed", { added: changed.planned, kept: changed.kept })}
        </Callout>
      )}
      {rights.write && (
        <div className="g-print-hidden">
          <Disclosure plain summary={t("plan")} open={intent === "edit" || intent === "series" || intent === "cancel"}>
            <Disclosure plain summary={t("edit")} open={intent === "edit"}>
              <EditMeetingForm meeting={meeting} refusal={refusal} />
            </Disclosure>
            {series && meeting.heldOn >= today && (
              <Disclosure plain summary={t("series.change")} open={intent === "series"}>
                <SeriesForm meeting={meeting} series={series} formKey={formKey} refusal={refusal} />
              </Disclosure>
            )}
            <Disclosure plain summary={t("cancel")} open={intent === "cancel"}>
              <p className="mb-3">{t("cancel.text")}</p>
              <IntentForm intent="cancel">
                <IntentButton intent="cancel" pendingText={t("sending")} variant="secondary" small>
                  {t("cancel.do")}
                </IntentButton>
              </IntentForm>
            </Disclosure>
          </Disclosure>
        </div>
      )}
    </>
  );
}
