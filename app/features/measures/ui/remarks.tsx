import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { measureTextMax, type WrittenRemark } from "../rules/types.ts";

/** What somebody has pinned under the points: to add, and to take away again. */
export function ChartRemarks(props: {
  remarks: readonly WrittenRemark[];
  today: string;
  formKey: string;
  /** The remark that she added last, after which the form is empty again; "" for none. */
  added: string;
  refusal: RefusedForm | undefined;
}) {
  const { remarks, today, formKey, added, refusal } = props;
  const last = useEmptied(added);
  const t = useT("measures");
  const locale = useLocale();
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "remark" }, "measures");
  return (
    <Disclosure summary={t("remarks.title")} open={form.refused}>
      <p className="g-muted max-w-prose">{t("remarks.lead")}</p>
      {remarks.length > 0 && (
        <List label={t("remarks.title")}>
          {remarks.map(({ id, text, from }) => (
            <ListItem
              key={id}
              title={text}
              detail={formatDayLong(locale, from)}
              end={
                <IntentForm intent="remove-remark" about={{ remark: id }}>
                  <IntentButton
                    intent="remove-remark"
                    about={{ remark: id }}
                    pendingText={t("sending")}
                    variant="quiet"
                    small
                  >
                    {t("remark.remove")}
                    <span className="g-hidden"> {text}</span>
                  </IntentButton>
                </IntentForm>
              }
            />
          ))}
        </List>
      )}
      <IntentForm key={last} intent="remark" about={about}>
        <FormLayout>
          <WrittenInput
            name="text"
            label={t("remark.text")}
            defaultValue={form.typed("text")}
            error={form.error("text") ?? form.message}
            maxLength={measureTextMax.remark}
            required
          />
          <DateInput
            name="day"
            id="remark-day"
            label={t("remark.day")}
            defaultValue={form.typed("day", today)}
            error={form.error("day")}
            required
          />
          <FormActions>
            <IntentButton intent="remark" about={about} pendingText={t("sending")} variant="secondary">
              {t("remark.add")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
