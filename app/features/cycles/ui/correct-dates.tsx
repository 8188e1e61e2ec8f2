import { Form, useActionData } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions, FormRow } from "#app/ui/form/layout.tsx";
import { SheetDate } from "./fields.tsx";
import type { Refused } from "./use-sheet.tsx";

/** The two days of a closed test: people see afterwards that they wrote the wrong one. What stood there stays in the history. */
export function CorrectDates() {
  const t = useT("cycles");
  const fields = (useActionData() as { refusal?: Refused } | undefined)?.refusal?.fields ?? {};
  return (
    <Disclosure summary={t("dates.title")} plain open={"startsOn" in fields || "endsOn" in fields}>
      <p>{t("dates.text")}</p>
      <Form method="post" className="mt-3 grid gap-3" preventScrollReset>
        <FormRow>
          <SheetDate name="startsOn" label={t("head.starts")} />
          <SheetDate name="endsOn" label={t("head.ends")} />
        </FormRow>
        <FormActions>
          <Button type="submit" name="intent" value="save">
            {t("dates.save")}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
