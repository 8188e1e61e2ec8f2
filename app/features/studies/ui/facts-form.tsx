import { useT } from "#app/i18n/use-t.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { anchors, mostOccasions, placeKinds, type StudyFacts } from "../rules/facts.ts";

const later = Array.from({ length: mostOccasions - 1 }, (_, at) => at + 2);

/** The fields of the form as they are stored. */
function fieldsOf(facts: StudyFacts): Record<string, string> {
  const tick = (on: boolean) => (on ? "on" : "");
  return {
    ...{ name: facts.name, families: String(facts.familiesPerMunicipality) },
    ...{ legalBasis: facts.legalBasis, secrecy: facts.secrecy, interpreter: tick(facts.interpreter) },
    ...Object.fromEntries(placeKinds.map((kind) => [kind, tick(facts.placeKinds.includes(kind))])),
    ...Object.fromEntries(
      later.flatMap((number) => {
        const window = facts.windows[number - 2];
        const { fromMonths = "", toMonths = "", countedFrom = "previous" } = window ?? {};
        return [
          [`from${number}`, String(fromMonths)],
          [`to${number}`, String(toMonths)],
          [`anchor${number}`, countedFrom],
        ];
      }),
    ),
  };
}

export function FactsForm(props: { facts: StudyFacts; seen: string; refusal: RefusedForm | undefined }) {
  const t = useT("studies");
  const form = useIntent(props.refusal, { intent: "save" }, "studies");
  const stored = fieldsOf(props.facts);
  const { began, seen, key, heard } = useBegan(form, stored, { seen: props.seen });
  const stands = [
    ...(["name", "families", "legalBasis", "secrecy"] as const).map((name) =>
      standing(name, t(`facts.${name}`), stored[name] ?? ""),
    ),
    ...later.flatMap((number) =>
      (["from", "to"] as const).map((end) => {
        const label = `${t("edit.occasion", { number })}: ${t(`edit.${end}`)}`;
        return standing(`${end}${number}`, label, stored[`${end}${number}`] ?? "");
      }),
    ),
  ];
  const field = (name: string) => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, began[name]),
  });
  const tick = (name: string) => ({
    name,
    error: form.error(name),
    defaultChecked: form.typed(name, form.refused ? "" : began[name]) === "on",
  });
  return (
    <IntentForm key={key} intent="save" about={seen} {...heard}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={form.message} errors={[{ text: form.message, id: "name" }]} />
        )}
        <StandsNow form={form} stands={stands} />
        <TextInput {...field("name")} label={t("facts.name")} maxLength={200} required />
        <TextInput
          {...field("families")}
          label={t("facts.families")}
          hint={t("edit.families.hint")}
          inputMode="numeric"
          autoComplete="off"
          required
          short
        />
        {later.map((number) => (
          <Fieldset key={number} legend={t("edit.occasion", { number })} hint={t("edit.occasion.hint")}>
            <FormRow>
              <TextInput
                {...field(`from${number}`)}
                label={t("edit.from")}
                inputMode="numeric"
                autoComplete="off"
                short
              />
              <TextInput {...field(`to${number}`)} label={t("edit.to")} inputMode="numeric" autoComplete="off" short />
              <Select {...field(`anchor${number}`)} label={t("edit.anchor")}>
                {anchors.map((anchor) => (
                  <option key={anchor} value={anchor}>
                    {t(`anchor.${anchor}`)}
                  </option>
                ))}
              </Select>
            </FormRow>
          </Fieldset>
        ))}
        <Fieldset legend={t("facts.places")}>
          <div className="grid gap-2">
            {placeKinds.map((kind) => (
              <Checkbox key={kind} {...tick(kind)} label={t(`place.${kind}`)} />
            ))}
          </div>
        </Fieldset>
        <Checkbox {...tick("interpreter")} label={t("edit.interpreter")} />
        <TextArea
          {...field("legalBasis")}
          label={t("facts.legalBasis")}
          hint={t("edit.legalBasis.hint")}
          maxLength={4000}
          rows={3}
        />
        <TextArea
          {...field("secrecy")}
          label={t("facts.secrecy")}
          hint={t("edit.secrecy.hint")}
          maxLength={4000}
          rows={3}
        />
        <FormActions>
          <IntentButton intent="save" about={seen} pendingText={t("sending")}>
            {t("edit.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
