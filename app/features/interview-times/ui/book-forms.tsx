import { formatSpan } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { MeetingLine } from "../queries/bookings-page.server.ts";

type Free = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly interviewerId: string;
  readonly with: string;
  readonly address: string;
};
type Given = {
  readonly kind: MeetingLine["kind"];
  /** The booking whose place the new one takes; null: none. */
  readonly booked: string | null;
  readonly formKey: string;
  readonly refusal: RefusedForm | undefined;
};

/** A time of those that are open and free: one press to choose, one to book. */
export function FreeTimes({ free, kind, booked, formKey, refusal }: Given & { free: readonly Free[] }) {
  const t = useT("interview-meetings");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "free" }, "interview-times");
  const about = { kind, instead: booked ?? "", key: formKey };
  if (free.length === 0) return <p>{t("free.none")}</p>;
  return (
    <IntentForm intent="free" about={about}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="warning" live>
            {form.message}
          </Callout>
        )}
        <RadioCards
          name="time"
          label={t("free.title")}
          error={form.error("time")}
          choices={free.slice(0, 12).map((one) => ({
            value: `${one.interviewerId} ${one.startsAt}`,
            label: t("free.line", { when: formatSpan(locale, one), who: one.with }),
            detail: one.address || undefined,
          }))}
          required
        />
        <FormActions>
          <IntentButton intent="free" about={about} pendingText={t("sending")}>
            {t(booked === null ? "free.do" : "move.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** Another time, as it was agreed on the telephone. */
export function OtherTime(
  props: Given & {
    readonly interviewers: readonly { readonly id: string; readonly name: string }[];
    readonly me: string;
    readonly minutes: number;
    readonly open: boolean;
  },
) {
  const { kind, booked, formKey, refusal, interviewers, me, minutes, open } = props;
  const t = useT("interview-meetings");
  const form = useIntent(refusal, { intent: "other" }, "interview-times");
  const about = { kind, instead: booked ?? "", key: formKey };
  const field = (name: string, first = "") => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, first),
  });
  const first = interviewers.some(({ id }) => id === me) ? me : "";
  return (
    <Disclosure plain summary={t("other.title")} open={open || form.refused}>
      <IntentForm intent="other" about={about}>
        <FormLayout>
          <p>{t("other.lead")}</p>
          {form.message !== undefined && (
            <Callout tone="warning" live>
              {form.message}
            </Callout>
          )}
          <FormRow>
            <DateInput {...field("day")} label={t("label.day")} required />
            <TextInput {...field("from")} label={t("label.from")} inputMode="numeric" autoComplete="off" required />
            <TextInput
              {...field("minutes", String(minutes))}
              label={t("label.minutes")}
              inputMode="numeric"
              autoComplete="off"
              required
            />
          </FormRow>
          <Select {...field("interviewerId", first)} label={t("label.interviewer")} required>
            {interviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <TextInput
            {...field("address")}
            label={t("label.address")}
            mark={t("optional")}
            hint={t("label.address.hint")}
            maxLength={200}
            autoComplete="off"
          />
          <FormActions>
            <IntentButton intent="other" about={about} pendingText={t("sending")} variant="secondary">
              {t(booked === null ? "free.do" : "move.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
