import { Form, useNavigation } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Followed } from "../../followed.server.ts";
import { isOfEvents, isShare } from "../../rules/content.ts";

/**
 * A table is pasted, or a file of one chosen. Each is an ordinary form without our script.
 * @param props.again something is being looked at already.
 */
export function BringForms(props: {
  measure: Followed;
  pasted: string;
  again: boolean;
  refusal: RefusedForm | undefined;
}) {
  const { measure, pasted, again, refusal } = props;
  const t = useT("point-imports");
  const paste = useIntent(refusal, { intent: "paste" }, "point-imports", "points");
  const file = useIntent(refusal, { intent: "file" }, "point-imports", "points", "files");
  const sending = useNavigation().formData?.get("intent") === "file";
  return (
    <>
      <Section title={t("import.paste.title")}>
        <HowTo measure={measure} />
        <IntentForm intent="paste">
          <FormLayout>
            <TextArea
              name="text"
              label={t("import.paste.label")}
              hint={t("import.paste.hint")}
              error={paste.error("text") ?? paste.message}
              defaultValue={paste.typed("text", pasted)}
              rows={8}
              autoComplete="off"
              spellCheck={false}
              wrap="off"
            />
            <FormActions>
              <IntentButton intent="paste" pendingText={t("import.reading")} variant={again ? "secondary" : "primary"}>
                {t("import.paste.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      </Section>
      <Section title={t("import.file.title")}>
        <Form method="post" encType="multipart/form-data" preventScrollReset>
          <input type="hidden" name="intent" value="file" />
          <FormLayout>
            <Field
              name="file"
              label={t("import.file.label")}
              hint={t("import.file.hint")}
              error={file.error("file") ?? file.message}
            >
              {(control) => <input {...control} type="file" accept=".xlsx,.csv,.txt" className="g-input" />}
            </Field>
            <FormActions>
              <SubmitButton variant="secondary" pending={sending} pendingText={t("import.reading")}>
                {t("import.file.do")}
              </SubmitButton>
            </FormActions>
          </FormLayout>
        </Form>
      </Section>
    </>
  );
}

/** What a table of this measure looks like. */
function HowTo({ measure: { data, rhythm } }: { measure: Followed }) {
  const t = useT("point-imports");
  const columns = isShare(data)
    ? t("import.how.share")
    : data === "days-between"
      ? t("import.how.events")
      : data === "cases-between"
        ? t("import.how.cases")
        : t("import.how.value");
  return (
    <Disclosure summary={t("import.how.title")} plain>
      <ul className="points-how">
        <li>{columns}</li>
        <li>{t(`import.how.period.${isOfEvents(data) ? "day" : rhythm}`)}</li>
        <li>{t("import.how.headings")}</li>
      </ul>
    </Disclosure>
  );
}
