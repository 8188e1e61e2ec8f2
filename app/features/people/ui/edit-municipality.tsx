import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { Municipality } from "../queries/places.server.ts";

/** Another name or size for a municipality. `named`: what opens it says which, where nothing around it does. */
export function EditMunicipality(props: {
  municipality: Municipality;
  named?: boolean;
  refusal: RefusedForm | undefined;
}) {
  const { municipality, named = false, refusal } = props;
  const t = useT("people");
  const about = { municipalityId: municipality.id };
  const form = useIntent(refusal, { intent: "edit-municipality", about }, "people");
  const { name } = municipality;
  return (
    <Disclosure plain summary={named ? t("places.edit.named", { name }) : t("places.edit")} open={form.refused}>
      <IntentForm intent="edit-municipality" about={about}>
        <FormLayout>
          <TextInput
            name="name"
            id={`name-${municipality.id}`}
            label={t("places.municipality")}
            error={form.error("name") ?? form.message}
            defaultValue={form.typed("name", name)}
            required
            maxLength={120}
          />
          <Select
            name="sizeClass"
            id={`size-${municipality.id}`}
            label={t("places.size")}
            defaultValue={form.typed("sizeClass", municipality.sizeClass)}
          >
            {(["small", "medium", "large"] as const).map((size) => (
              <option key={size} value={size}>
                {t(`places.size.${size}`)}
              </option>
            ))}
          </Select>
          <FormActions>
            <IntentButton intent="edit-municipality" about={about} pendingText={t("sending")} variant="secondary" small>
              {t("places.edit.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
