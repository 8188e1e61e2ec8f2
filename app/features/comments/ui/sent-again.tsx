import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";

/** A refused comment form once more, as it was sent. Nothing when it held no text. */
export function SentAgain(props: { values: Readonly<Record<string, string>>; error: string | undefined }) {
  const t = useT("comments");
  const { text, ...others } = props.values;
  if (text === undefined) return null;
  return (
    <Form method="post" action="/comments" reloadDocument>
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormLayout>
        <TextArea name="text" label={t("edit.label")} defaultValue={text} error={props.error} rows={5} />
        <FormActions>
          <SubmitButton icon="send">{t("write.send")}</SubmitButton>
        </FormActions>
      </FormLayout>
    </Form>
  );
}
