import { useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { textMax } from "../rules.ts";

const said = ["day", "from", "to", "until", "videoUrl"];

/** New open times: of a day, or of its weekday every week until another. */
export function PublishForm(props: {
  formKey: string;
  day: string;
  /** Which times were opened last, after which the form is empty again; "" for none. */
  opened: string;
  refusal: RefusedForm | undefined;
}) {
  const { formKey, day, opened, refusal } = props;
  const [last, setLast] = useState(opened);
  if (opened !== last) setLast(opened);
  const t = useT("open-times");
  const form = useIntent(refusal, { intent: "publish" }, "open-times");
  const first: Readonly<Record<string, string>> = { day, from: "13:00", to: "16:00" };
  const field = (name: string) => ({
    ...{ name, error: form.error(name) },
    defaultValue: form.typed(name, first[name] ?? ""),
  });
  const about = { key: formKey };
  return (
    <IntentForm key={last} intent="publish" about={about}>
      <FormLayout>
        {form.message && !said.some((name) => form.error(name)) && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <FormRow>
          <DateInput {...field("day")} label={t("label.day")} required />
          <TextInput {...field("from")} label={t("label.from")} inputMode="numeric" short required />
          <TextInput {...field("to")} label={t("label.to")} inputMode="numeric" short required />
        </FormRow>
        <DateInput {...field("until")} label={t("label.until")} mark={t("optional")} hint={t("label.until.hint")} />
        <WrittenInput {...field("place")} label={t("label.place")} mark={t("optional")} maxLength={textMax.place} />
        <TextInput
          {...field("videoUrl")}
          label={t("label.video")}
          mark={t("optional")}
          type="url"
          maxLength={textMax.videoUrl}
        />
        <FormActions>
          <IntentButton intent="publish" about={about} pendingText={t("sending")}>
            {t("add.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
