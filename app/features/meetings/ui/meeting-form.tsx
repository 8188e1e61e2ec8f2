import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { MeetingLine } from "../queries/meetings.server.ts";
import type { SeriesRow } from "../queries/series.server.ts";
import { type Pace, paceOf } from "../rules/series.ts";
import { endsOf, hoursText } from "../rules/time.ts";
import { type FieldOf, MeetingFields, SeriesFields } from "./fields.tsx";

type Refused = { refusal: RefusedForm | undefined };

/** What a form shows: what was typed where it was refused, and what it began with. */
function useFields(
  refusal: RefusedForm | undefined,
  intent: string,
  stored: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>> = {},
) {
  const form = useIntent(refusal, { intent }, "meetings");
  const { began, seen, key, heard } = useBegan(form, stored, shown);
  const field: FieldOf = (name) => ({
    name,
    id: `${intent}-${name}`,
    error: form.error(name),
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  const atField = Object.keys(began).some((name) => form.error(name) !== undefined);
  return { seen, field, said: atField ? undefined : form.message, key, heard };
}

function Said({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Callout tone="danger" live>
      {text}
    </Callout>
  );
}

/** A new meeting, or a series of them. */
export function NewMeetingForm(
  props: { formKey: string; heldOn: string; pace: Pace | "once"; endsOn: string } & Refused,
) {
  const { formKey, heldOn, pace, endsOn, refusal } = props;
  const t = useT("meetings");
  const stored = { title: t("new.default"), heldOn, from: "", to: "", place: "", pace, endsOn };
  const { field, said, key, heard } = useFields(refusal, "add", stored);
  const about = { key: formKey };
  return (
    <IntentForm key={key} intent="add" about={about} {...heard}>
      <FormLayout>
        <Said text={said} />
        <MeetingFields field={field} dayLabel={t("label.first-day")} />
        <SeriesFields field={field} once />
        <FormActions>
          <IntentButton intent="add" about={about} pendingText={t("sending")}>
            {t("new.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** This meeting alone, wherever its series is. */
export function EditMeetingForm({ meeting, refusal }: { meeting: MeetingLine } & Refused) {
  const t = useT("meetings");
  const { title, heldOn, place } = meeting;
  const stored = { title, heldOn, place, ...endsOf(meeting) };
  const base = { "base.title": title, "base.heldOn": heldOn, "base.hours": hoursText(meeting), "base.place": place };
  const { seen: about, field, said, key, heard } = useFields(refusal, "edit", stored, base);
  return (
    <IntentForm key={key} intent="edit" about={about} {...heard}>
      <FormLayout>
        <Said text={said} />
        <MeetingFields field={field} dayLabel={t("label.day")} />
        <FormActions>
          <IntentButton intent="edit" about={about} pendingText={t("sending")} variant="secondary">
            {t("edit.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** The series from this meeting on. */
export function SeriesForm(props: { meeting: MeetingLine; series: SeriesRow; formKey: string } & Refused) {
  const { meeting, series, formKey, refusal } = props;
  const t = useT("meetings");
  const { title, place, endsOn, seen } = series;
  const stored = { title, heldOn: meeting.heldOn, place, ...endsOf(series), pace: paceOf(series), endsOn };
  const { seen: about, field, said, key, heard } = useFields(refusal, "series", stored, { seen });
  return (
    <IntentForm key={key} intent="series" about={{ ...about, key: formKey }} {...heard}>
      <FormLayout>
        <p>{t("series.change.text")}</p>
        <Said text={said} />
        <MeetingFields field={field} dayLabel={t("label.new-day")} timed />
        <SeriesFields field={field} />
        <FormActions>
          <IntentButton intent="series" about={about} pendingText={t("sending")} variant="secondary">
            {t("series.change.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
