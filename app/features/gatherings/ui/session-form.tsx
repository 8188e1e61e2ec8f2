import { formatMinute } from "#app/core/clock.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import type { SessionPlan } from "../commands/sessions.server.ts";
import { sessionKinds, sessionTextMax } from "../rules/sessions.ts";
import { Refused } from "./refused.tsx";

/** A session of the day: a new one, with its submission key, or one that there is, with its id. */
export function SessionForm(props: {
  stored: SessionPlan;
  trackNames: readonly string[];
  formKey?: string;
  sessionId?: string;
  /** Of a new one: how many there are. When there is one more, its form is empty again, unless somebody writes in it. */
  after?: number;
  refusal: RefusedForm | undefined;
}) {
  const { stored, trackNames, formKey, sessionId, after = 0, refusal } = props;
  const intent = sessionId === undefined ? "add" : "edit";
  const of = sessionId === undefined ? {} : { sessionId };
  const t = useT("gathering-day");
  const names = useT("gatherings");
  const form = useIntent(refusal, { intent, about: of }, "gathering-day", "gatherings");
  const fields = { ...fieldsOf(stored), after: String(after) };
  const { began, seen, key, heard } = useBegan<Fields, Fields>(form, fields, { base: baseOf(stored) });
  const about = formKey ? { key: formKey } : { ...of, ...seen };
  const field = (name: string) => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  return (
    <IntentForm key={key} intent={intent} about={about} {...heard}>
      <FormLayout>
        {form.refused && refusal && <Refused refusal={refusal} words="gathering-day" />}
        <FormRow>
          <TextInput {...field("from")} label={t("label.from")} inputMode="numeric" short required />
          <TextInput {...field("to")} label={t("label.to")} inputMode="numeric" short required />
          <Select {...field("kind")} label={t("label.kind")}>
            {sessionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {names(`session.${kind}`)}
              </option>
            ))}
          </Select>
        </FormRow>
        <WrittenInput {...field("title")} label={t("label.title")} maxLength={sessionTextMax.title} required />
        <FormRow>
          {trackNames.length > 0 ? (
            <Select {...field("track")} label={t("label.track")}>
              <option value="">{names("session.all")}</option>
              {trackNames.map((name, track) => (
                <option key={name} value={track}>
                  {name}
                </option>
              ))}
            </Select>
          ) : (
            <input type="hidden" name="track" value="" />
          )}
          <WrittenInput
            {...field("room")}
            label={t("label.room")}
            mark={t("optional")}
            maxLength={sessionTextMax.room}
          />
        </FormRow>
        <WrittenInput
          {...field("speakers")}
          label={t("label.speakers")}
          mark={t("optional")}
          maxLength={sessionTextMax.speakers}
        />
        <WrittenArea
          {...field("about")}
          label={t("label.about")}
          mark={t("optional")}
          maxLength={sessionTextMax.about}
        />
        <TextInput
          {...field("seats")}
          label={t("label.seats")}
          mark={t("optional")}
          hint={t("label.seats.hint")}
          inputMode="numeric"
          short
        />
        <FormActions>
          <IntentButton intent={intent} about={about} pendingText={t("sending")}>
            {t(`${intent}.do`)}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

type Fields = Readonly<Record<string, string>>;

const baseOf = ({ kind, title, about, speakers, room, track, fromMinute, toMinute, seats }: SessionPlan) =>
  JSON.stringify({ kind, title, about, speakers, room, track, fromMinute, toMinute, seats });

function fieldsOf(session: SessionPlan): Fields {
  const { fromMinute, toMinute, track, seats, kind, title, about, speakers, room } = session;
  return {
    ...{ kind, title, about, speakers, room },
    from: formatMinute(fromMinute),
    to: formatMinute(toMinute),
    track: track === null ? "" : String(track),
    seats: seats === null ? "" : String(seats),
  };
}
