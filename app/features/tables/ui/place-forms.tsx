import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { seedMax } from "../rules/chance.ts";
import { seatsMax, tablesMax, ways } from "../rules/limits.ts";

/** How many tables are laid, with so many seats each. */
export function LayForm({ formKey, refusal }: { formKey: string; refusal: RefusedForm | undefined }) {
  const t = useT("tables");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "lay" }, "tables");
  const number = { type: "number", min: 1, short: true, required: true } as const;
  return (
    <IntentForm intent="lay" about={about}>
      <FormLayout>
        {form.message && !form.error("count") && !form.error("seats") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <FormRow>
          <TextInput
            {...number}
            name="count"
            max={tablesMax}
            label={t("lay.count")}
            error={form.error("count")}
            defaultValue={form.typed("count", "6")}
          />
          <TextInput
            {...number}
            name="seats"
            id="lay-seats"
            max={seatsMax}
            label={t("lay.seats")}
            error={form.error("seats")}
            defaultValue={form.typed("seats", "8")}
          />
        </FormRow>
        <FormActions>
          <IntentButton intent="lay" about={about} pendingText={t("lay.doing")}>
            {t("lay.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** How everybody is placed. `seed`: one that was not used before; `seated`: somebody sits already. */
export function PlaceForm(props: { seed: number; seated: boolean; refusal: RefusedForm | undefined }) {
  const { seed, seated, refusal } = props;
  const t = useT("tables");
  const form = useIntent(refusal, { intent: "place" }, "tables");
  return (
    <IntentForm intent="place">
      <FormLayout>
        {form.message && !form.error("way") && !form.error("seed") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <RadioCards
          name="way"
          label={t("place.way")}
          hint={seated ? t("place.sure") : undefined}
          error={form.error("way")}
          defaultValue={form.typed("way", seated ? "rest" : "mixed")}
          choices={ways
            .filter((way) => seated || way !== "rest")
            .map((way) => ({ value: way, label: t(`place.${way}`), detail: t(`place.${way}.detail`) }))}
        />
        <TextInput
          name="seed"
          type="number"
          min={0}
          max={seedMax}
          short
          label={t("place.seed")}
          hint={t("place.seed.hint")}
          error={form.error("seed")}
          defaultValue={form.typed("seed", String(seed))}
          required
        />
        <FormActions>
          <IntentButton intent="place" pendingText={t("place.doing")}>
            {t("place.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
