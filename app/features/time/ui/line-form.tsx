import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { useEmptied } from "#app/ui/form/use-emptied.ts";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { ownKinds, wordMax } from "../rules/kinds.ts";

export type LineFields = {
  readonly kind: string;
  readonly day: string;
  readonly hours: string;
  readonly word: string;
};

/** One line of one's own time: a new one, with its submission key, or one that there is. */
export function LineForm(props: {
  intent: "add" | "edit";
  formKey?: string;
  /** The line that was added last, after which a new one's form is empty again; "" for none. */
  added?: string;
  stored: LineFields;
  today: string;
  refusal: RefusedForm | undefined;
}) {
  const { intent, formKey, added = "", stored, today, refusal } = props;
  const last = useEmptied(added);
  const t = useT("time");
  const form = useIntent(refusal, { intent }, "time");
  const base = Object.fromEntries(Object.entries(stored).map(([name, value]) => [`base.${name}`, value]));
  const { began, seen, key, heard } = useBegan(form, stored, base);
  const about = formKey === undefined ? seen : { key: formKey };
  const names = ["kind", "day", "hours", "word"] as const;
  const field = (name: (typeof names)[number]) => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, began[name]),
  });
  return (
    <IntentForm key={`${key} ${last}`} intent={intent} about={about} {...heard}>
      <FormLayout>
        {form.message && !names.some((name) => form.error(name)) && (
          <Callout tone="danger" title={form.message} live>
            <StandsNow
              form={form}
              stands={[
                ...ownKinds.flatMap((kind) =>
                  kind === stored.kind ? [standing("kind", t("label.kind"), kind, t(`kind.${kind}`))] : [],
                ),
                ...(["day", "hours", "word"] as const).map((name) => standing(name, t(`label.${name}`), stored[name])),
              ]}
            />
          </Callout>
        )}
        <div className="time-line">
          <Select {...field("kind")} label={t("label.kind")} required>
            {stored.kind === "" && <option value="">{t("label.kind.choose")}</option>}
            {ownKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
          <DateInput {...field("day")} label={t("label.day")} max={today} required />
          <TextInput
            {...field("hours")}
            label={t("label.hours")}
            hint={t("label.hours.hint")}
            autoComplete="off"
            maxLength={30}
            required
          />
          <WrittenInput
            {...field("word")}
            label={t("label.word")}
            mark={t("optional")}
            hint={t("label.word.hint")}
            autoComplete="off"
            maxLength={wordMax}
          />
        </div>
        <FormActions>
          <IntentButton intent={intent} pendingText={t("sending")}>
            {t(intent === "add" ? "add.do" : "edit.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
